// The record that the site was built from, to know what a reader must be able to find.
import { readFileSync } from 'node:fs';

export const record = JSON.parse(readFileSync(new URL('../../../assets/inspections.json', import.meta.url), 'utf8'));

const months = 'January February March April May June July August September October November December'.split(' ');

/** "July 2021" of "2021-07-13", "2022" of "2022". */
export function monthAndYear(date) {
    const [year, month] = date.split('-');
    return month ? `${months[Number(month) - 1]} ${year}` : year;
}

/** When an inspection was; where nobody says, when it was published. */
export const when = (inspection) => monthAndYear(inspection.started ?? inspection.published);

export const findingsOf = (inspection) => record.findings.filter((finding) => finding.inspection === inspection.id);
