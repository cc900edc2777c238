// FlexSearch: an Index (its documentation: the fastest of its kinds) with numbers as ids and words indexed by their
// beginnings; every word must be met. The limit is lifted, as all that is found is wanted.
import { Index } from 'flexsearch';

export const search = {
    name: 'flexsearch',
    async make(documents) {
        this.index = new Index({ tokenize: 'forward' });
        this.options = { limit: documents.length, suggest: false };
        documents.forEach((text, id) => this.index.add(id, text));
    },
    search(query) {
        return this.index.search(query, this.options);
    },
    numbers: (results) => results,
};
