// Draws words for made-up findings as text does: a common word of the record stays common, a rare one rare, and the
// longer the text grows the more words turn up that were in none before.
//
// The record's words are drawn from what stands under the same theme, so that words that go together still do. A few
// in a hundred are words that the record doesn't have: the vocabulary grows with the length of the text by Heaps's law,
// and a word that was coined comes again the more often the more often it came (Simon's model).
const share = 0.03; // of all words, those that the record doesn't have
const growth = 0.4; // V = k N^growth; of English prose about a half, of so narrow a subject less

/** Numbers in [0, 1) that are the same for the same seed: mulberry32. */
export function random(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

export const split = (text) => text.split(/\s+/).filter(Boolean);
const bare = (word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** How many words the findings' texts have, and the different ones, small and without what stands at their ends. */
function vocabulary(findings) {
    const known = new Set();
    let length = 0;
    for (const finding of findings)
        for (const text of [finding.statement, ...finding.evidence.map((one) => one.quote ?? '')])
            for (const word of split(text)) {
                ++length;
                known.add(bare(word));
            }
    known.delete('');
    return { known, length };
}

/** Coins words: the first half of one word of the record and the last half of another, never the same twice. */
function coiner(known, next) {
    const long = [...known].filter((word) => /^[a-z]{5,}$/.test(word)).sort();
    const any = () => long[Math.floor(next() * long.length)];
    const taken = new Set(known);
    return () => {
        for (;;) {
            const [first, last] = [any(), any()];
            let word = first.slice(0, Math.ceil(first.length / 2)) + last.slice(Math.floor(last.length / 2));
            if (taken.has(word)) word = first.slice(0, -2) + last; // longer, where the short ones are used up
            if (taken.has(word)) continue;
            taken.add(word);
            return word;
        }
    };
}

/** Returns draw(pool, count): `count` words, most of them from `pool`, a list of words as they stand in texts. */
export function drawer(findings, next) {
    const { known, length } = vocabulary(findings);
    const coin = coiner(known, next);
    const rate = (growth * known.size) / length; // new words a word, where the made text is as long as the record's
    const coined = []; // as often as each was used
    let drawn = 0;
    const rare = () => {
        const fresh = (rate * Math.pow(Math.max(1, drawn / length), growth - 1)) / share;
        const word = coined.length === 0 || next() < fresh ? coin() : coined[Math.floor(next() * coined.length)];
        coined.push(word);
        return word;
    };
    return (pool, count) => {
        const words = new Array(count);
        for (let i = 0; i < count; ++i, ++drawn)
            words[i] = next() < share ? rare() : pool[Math.floor(next() * pool.length)];
        return words.join(' ');
    };
}
