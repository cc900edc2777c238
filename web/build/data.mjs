// The record for other programs, in the site's folder data/, at addresses that stay: its tables as CSV, the record itself,
// its format, its licence, and datapackage.json, which says what they are (core/out/datapackage.h). Nothing of it is loaded
// by a page or kept for use offline.
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * {files, package}: what lies in data/, as [name, bytes], and datapackage.json, read. `run(words, cannot)` runs the program
 * `record`; `folder` is one that it may write to.
 */
export function dataOf(recordFile, folder, run) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    run(['data', recordFile, folder], 'the record could not be written as data');
    const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
    files.push(['inspections.json', readFileSync(recordFile)]);
    return { files, package: JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) };
}

/** What search engines for data read of it in a page's head: schema.org's Dataset. `absolute(address)` is how the page names a file of the site. */
export function datasetScript({ title, description, version, licenses, resources }, { area, inspections }, absolute) {
    const [first] = inspections.flatMap(({ started, ended, published }) => [started ?? ended ?? published ?? []].flat()).sort();
    const dataset = {
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        name: title,
        description,
        version,
        dateModified: version,
        license: absolute(`data/${licenses[0].path}`),
        isAccessibleForFree: true,
        temporalCoverage: `${first}/${version}`,
        spatialCoverage: { '@type': 'Place', name: area },
        distribution: resources.map((resource) => ({
            '@type': 'DataDownload',
            name: resource.title,
            encodingFormat: resource.mediatype,
            contentUrl: absolute(`data/${resource.path}`),
        })),
    };
    return `<script type="application/ld+json">${JSON.stringify(dataset).replaceAll('<', '\\u003c')}</script>`;
}

/** The page of the folder data/ for people, from data.html as written: each file, and what the columns of each table mean. */
export function dataPage(written, { title, description, version, licenses, resources }, { fill, put, attribute }) {
    const fields = ({ fields }) =>
        `<div class="scroll"><table><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">What it means</th></tr></thead><tbody>${fields
            .map(({ name, type, description }) => `<tr><th scope="row"><code>${attribute(name)}</code></th><td>${attribute(type)}</td><td>${attribute(description)}</td></tr>`)
            .join('\n')}</tbody></table></div>`;
    const file = ({ path, title: what, description: about, schema }) =>
        `<h2><a href="${attribute(path)}">${attribute(path)}</a></h2>\n<p>${attribute(what)}.${about ? ` ${attribute(about)}` : ''}</p>\n${schema ? fields(schema) : ''}`;
    const filled = fill(written, { name: attribute(title), description: attribute(description), version: attribute(version), licence: attribute(licenses[0].title) }, 'data.html');
    return put(filled, '<!--tables-->', resources.map(file).join('\n'), 'data.html');
}

/** Links to the tables, for the Export menu. */
export const tableLinks = ({ resources }) =>
    resources
        .filter(({ schema }) => schema)
        .map(({ path, name }) => `<a href="data/${path}">${name}</a>`)
        .join(', ');

/** What the workbook's script knows of the tables: their names, titles and fields. */
export const tablesOf = ({ resources }) =>
    resources
        .filter(({ schema }) => schema)
        .map(({ name, title, description, schema }) => ({
            name,
            title,
            description,
            fields: schema.fields.map(({ name, type, description, constraints }) => ({ name, type, description, date: Boolean(constraints?.pattern) })),
        }));
