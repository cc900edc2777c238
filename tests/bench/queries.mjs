// The queries of the search benchmark: twenty of ten characters that stand in the bundled record. Sixteen are words,
// at even steps from the commonest to the rarest that stands in two documents; four are pairs of words that often stand
// together. Every fifth of them is from every part of that, and the last is a pair. What is measured is each key: a
// query's beginnings of one to ten characters.

/** How many documents have each word, or each pair of neighbours, of ten characters. */
function counted(documents, size) {
    const counts = new Map();
    for (const text of documents) {
        const words = text.toLowerCase().split(/[^a-z]+/);
        const met = new Set(words.map((_, i) => words.slice(i, i + size).join(' ')).filter((one) => one.length === 10));
        for (const one of met) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    const good = (one) => one.split(' ').every((word) => word.length >= 3);
    return [...counts]
        .filter(([one, n]) => n >= 2 && good(one))
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([one]) => one);
}

const spread = (list, count) =>
    Array.from({ length: count }, (_, i) => list[Math.round((i * (list.length - 1)) / (count - 1))]);

export const queriesOf = (documents) => [...spread(counted(documents, 1), 16), ...counted(documents, 2).slice(0, 4)];

/** All beginnings of the queries, each once; a space at the end asks for no more than the letters before it. */
export const keysOf = (queries) => {
    const beginnings = queries.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1).trim()));
    return [...new Set(beginnings)];
};
