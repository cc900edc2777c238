// A workbook of what is shown (XLSX): a sheet to be read first, and a sheet for each table of the record. Loaded when a
// reader asks for one.
//
// A text is written as a text, whatever it begins with, so that no cell is a formula. Numbers are numbers; a date is a date
// where its day is known, else a text: nothing invents a day.
import { writeXlsx } from 'hucre/xlsx';

// Of each table its name, title and fields, {name, type, description, date}: from datapackage.json, by site.mjs.
const tables = TABLES;

export const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const head = { font: { bold: true }, alignment: { vertical: 'top' } };
const wrapped = { alignment: { wrapText: true, vertical: 'top' } };
const longest = 32767; // characters that a cell holds

/** What stands in a cell of this field. */
function valueOf(text, { type, date }) {
    if (text === '') return null;
    if (type === 'integer' || type === 'number') return Number(text);
    if (type === 'boolean') return text === 'true';
    if (date && /^\d{4}-\d{2}-\d{2}$/.test(text)) return new Date(`${text}T00:00:00Z`);
    // What looks like the file format's own way to write a character is none.
    return text.slice(0, longest).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** As many characters as most of the column's cells have, within what can be read. */
function widthOf({ name, date }, rows, column) {
    if (date) return Math.max(12, name.length + 4);
    const lengths = rows.map((row) => row[column].length).sort((a, b) => a - b);
    const most = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    return Math.min(60, Math.max(name.length + 4, most + 2)); // the filter's button covers the end of the head
}

function sheetOf({ title, fields }, rows) {
    return {
        name: title,
        columns: fields.map((field, i) => ({ width: widthOf(field, rows, i), ...(field.date && { numFmt: 'yyyy-mm-dd' }) })),
        rows: [fields.map(({ name }) => name), ...rows.map((row) => row.map((text, i) => valueOf(text, fields[i])))],
        cells: new Map(fields.map(({ name }, i) => [`0,${i}`, { value: name, type: 'string', style: head }])),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${columnName(fields.length - 1)}${rows.length + 1}` },
    };
}

/** "A", "Z", "AA". */
function columnName(index) {
    const letter = String.fromCharCode(65 + (index % 26));
    return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** What is to be read first: what the workbook is, then what every column of every sheet means. */
function readMeSheet(lines, rowsOf) {
    // Not in joined cells, for which no program makes a row as high as its text.
    const rows = [...lines.map(([what, says]) => [what, null, says]), [null, null, null], ['Sheet', 'Column', 'Meaning']];
    const heads = [rows.length - 1];
    for (const { name, title, description, fields } of tables) {
        heads.push(rows.length);
        rows.push([title, `${rowsOf[name].length.toLocaleString('en-GB')} ${rowsOf[name].length === 1 ? 'row' : 'rows'}`, description]);
        for (const field of fields) rows.push([title, field.name, field.description]);
    }
    const cells = new Map();
    rows.forEach((row, r) =>
        row.forEach((text, c) => {
            const bold = heads.includes(r) || (r < lines.length && c === 0);
            if (text) cells.set(`${r},${c}`, { value: text, type: 'string', style: { ...wrapped, ...(bold && head), alignment: wrapped.alignment } });
        }),
    );
    return {
        name: 'Read me',
        columns: [{ width: 24 }, { width: 30 }, { width: 90 }],
        rows,
        cells,
    };
}

/** The bytes of the file, from what core says (core/out/workbook.h). */
export function workbookOf({ readMe, tables: rowsOf }) {
    return writeXlsx({ sheets: [readMeSheet(readMe, rowsOf), ...tables.map((table) => sheetOf(table, rowsOf[table.name]))] });
}
