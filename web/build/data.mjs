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
