// No library: JSON.parse and one loop. What the parsing alone costs; a floor, not a peer: nothing can be asked further.
import { directions, themesOf } from '../entries.mjs';

export const load = {
    name: 'parse, loop',
    floor: true,
    async make() {},
    async load(text) {
        const record = JSON.parse(text);
        const inspection = new Map(record.inspections.map((one, i) => [one.id, i]));
        const theme = new Map(record.themes.map((one, i) => [one.id, i]));
        const cells = new Uint32Array(inspection.size * theme.size * 4);
        for (const finding of record.findings) {
            if (!finding.inspection) continue;
            const first = inspection.get(finding.inspection) * theme.size;
            const direction = directions.indexOf(finding.direction);
            for (const each of themesOf(finding)) ++cells[(first + theme.get(each)) * 4 + direction];
        }
        return cells.reduce((sum, count) => sum + count, 0);
    },
};
