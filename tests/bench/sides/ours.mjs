// The explorer's own core, compiled to WebAssembly for the benchmark. The record is given to it as bytes, in pieces
// where it is too long for one string; what it works out lies in its memory and is looked at there.
// Its memory may move as it grows: views of it are made anew whenever they are used.
const keys = { inspection: 'in', theme: 'on' }; // where a link's key differs from the facet's name here
const encoder = new TextEncoder();
const room = 4096; // for what is asked

async function create() {
    const { default: createBench } = await import(/* not bundled */ new URL('ours/bench.mjs', document.baseURI).href);
    return createBench();
}

/** A place for so many bytes; one above 2 GiB comes as a negative number. */
const reserve = (bench, bytes) => bench._bench_reserve(bytes) >>> 0;

/** Puts a short text where the module reads it. Returns how many bytes it has. */
const put = (bench, at, text) => encoder.encodeInto(text, bench.HEAPU8.subarray(at, at + room)).written;

/** Gives the module the file at `address`, piece by piece. */
async function loadFrom(bench, address) {
    const response = await fetch(address);
    const length = Number(response.headers.get('Content-Length'));
    const start = reserve(bench, length);
    let at = start;
    const reader = response.body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        bench.HEAPU8.set(piece.value, at);
        at += piece.value.length;
    }
    if (bench._bench_load(start, length) !== 1) throw new Error('Our own side refused the record.');
}

export const search = {
    name: 'ours',
    takes: 'address',
    async make(address) {
        this.bench = await create();
        await loadFrom(this.bench, address);
        this.at = reserve(this.bench, room);
        this.search('a'); // the index is made when it is first asked for
    },
    search(query) {
        const { bench } = this;
        const count = bench._bench_search(this.at, put(bench, this.at, query));
        const first = bench._bench_found() >>> 2;
        return bench.HEAPU32.subarray(first, first + count);
    },
    numbers: (results) => [...results],
};

export const filters = {
    name: 'ours',
    takes: 'address',
    async make(address, { facets }) {
        this.bench = await create();
        await loadFrom(this.bench, address);
        this.at = reserve(this.bench, room);
        this.facets = facets;
    },
    word(facet, value) {
        const { name, values } = this.facets[facet];
        return `${keys[name] ?? name}=${values[value]}`;
    },
    toggle(facet, value) {
        return this.bench._bench_toggle(this.at, put(this.bench, this.at, this.word(facet, value)));
    },
    /** The counts, asked for one by one: only to hold them against the peers'. */
    counts() {
        const count = (facet, value) =>
            this.bench._bench_count_of(this.at, put(this.bench, this.at, this.word(facet, value)));
        return this.facets.map(({ values }, facet) => values.map((_, value) => count(facet, value)));
    },
};

export const load = {
    name: 'ours',
    takes: 'bytes',
    async make() {
        this.bench = await create();
    },
    // From bytes in the page's memory, the copy of them included.
    async load(bytes) {
        const start = reserve(this.bench, bytes.length);
        this.bench.HEAPU8.set(bytes, start);
        if (this.bench._bench_load(start, bytes.length) !== 1) throw new Error('Our own side refused the record.');
    },
};

export const compare = {
    name: 'ours',
    takes: 'address',
    async make(address) {
        this.bench = await create();
        await loadFrom(this.bench, address);
        this.at = reserve(this.bench, room);
    },
    matrix() {
        return this.bench._bench_matrix();
    },
    compare(a, b) {
        return this.bench._bench_compare(this.at, put(this.bench, this.at, `${a} ${b}`));
    },
};
