// MiniSearch: every word must be met, the last one as a prefix; no fuzziness. Nothing is stored beside the index.
import MiniSearch from 'minisearch';

const last = (word, i, words) => i === words.length - 1;

export const search = {
    name: 'minisearch',
    async make(documents) {
        const searchOptions = { combineWith: 'AND', prefix: last, fuzzy: false };
        this.index = new MiniSearch({ fields: ['text'], searchOptions });
        this.index.addAll(documents.map((text, id) => ({ id, text })));
    },
    // Its own results, all of them, as it sorts them; numbers() is not measured.
    search(query) {
        return this.index.search(query);
    },
    numbers: (results) => results.map((result) => result.id),
};
