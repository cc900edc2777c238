// What went wrong: each kind once, with what was done before it.

/** `done`: the actions so far, in words. `say`: called with each fault as it comes. */
export function makeFaults(done, say) {
    const found = [];
    const kinds = new Set();
    return {
        found,
        /** `about`: thrown, asked, step, drawn, memory or links. */
        add(about, what) {
            // With other names and numbers in it, it is the same.
            const kind = about + what.replace(/“[^”]*”|#\S*|\d+/g, '');
            if (kinds.has(kind)) return;
            kinds.add(kind);
            found.push({ about, what });
            const first = Math.max(done.length - 10, 0);
            say([`Fault after action ${done.length}: ${what}`, ...done.slice(first).map((action, i) => `    ${first + i + 1} ${action}`)].join('\n'));
        },
    };
}
