// Random numbers that depend on nothing but the seed and the number of an action: an action chooses the same when it is
// seen again, however many numbers the ones before it took.

const mixed = (value) => {
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
};

export function randomFor(seed, number) {
    let state = mixed(mixed(seed + 0x9e3779b9) + number);
    /** From 0 up to, but not, 1. */
    const share = () => mixed((state = (state + 0x6d2b79f5) >>> 0)) / 2 ** 32;
    const between = (from, to) => from + share() * (to - from);
    const pick = (list) => list[Math.floor(share() * list.length)];
    const chance = (of) => share() < of;
    return { share, between, pick, chance };
}
