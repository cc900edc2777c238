// uFuzzy: it has no index, but matches a regular expression with every document. It is set up as it comes: up to a
// thousand results are ranked, more come in the order of documents, which its documentation gives for speed.
import uFuzzy from '@leeoniya/ufuzzy';

export const search = {
    name: 'ufuzzy',
    async make(documents) {
        this.documents = documents;
        this.engine = new uFuzzy();
    },
    search(query) {
        const [found, info, order] = this.engine.search(this.documents, query);
        return order ? order.map((i) => info.idx[i]) : (found ?? []);
    },
    numbers: (results) => results,
};
