// No library: every document is kept in small letters, and each word looked for in it. Not ranked.
export const search = {
    name: 'includes',
    async make(documents) {
        this.documents = documents.map((text) => text.toLowerCase());
    },
    search(query) {
        const words = query.toLowerCase().split(' ').filter(Boolean);
        const found = [];
        for (let i = 0; i < this.documents.length; ++i) {
            const text = this.documents[i];
            if (words.every((word) => text.includes(word))) found.push(i);
        }
        return found;
    },
    numbers: (results) => results,
};
