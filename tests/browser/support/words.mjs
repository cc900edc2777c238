// What a reader must be told, worked out from the record in plain words.
import { findingsOf, monthAndYear, record, when } from './record.mjs';

const plural = { strength: 'strengths', progress: 'progress', concern: 'concerns', neutral: 'neutral findings' };
const singular = { strength: 'strength', progress: 'progress', concern: 'concern', neutral: 'neutral finding' };

export const listed = (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** "2 strengths, 1 progress and 1 concern" of findings. */
export function counted(findings) {
    const number = (direction) => findings.filter((finding) => finding.direction === direction).length;
    return listed(Object.keys(plural).flatMap((direction) => (number(direction) ? [`${number(direction)} ${(number(direction) === 1 ? singular : plural)[direction]}`] : [])));
}

export const isOn = (entry, theme) => entry.theme === theme.id || (entry.alsoThemes ?? []).includes(theme.id);

/** An inspection's findings on a theme. */
export const saidOn = (inspection, theme) => findingsOf(inspection).filter((finding) => isOn(finding, theme));

export const held = record.inspections.filter((inspection) => inspection.status === 'held');
export const byId = (list, id) => list.find((one) => one.id === id);

/** "July 2021"; "published May 2011" where nobody says when it was. */
export const moment = (inspection) => (inspection.started ? '' : 'published ') + when(inspection);

/** "27 April 2016", "December 2021", "2018". */
export function fullDate(date) {
    const day = date.split('-')[2];
    return (day ? `${Number(day)} ` : '') + monthAndYear(date);
}

export const entries = [...record.findings, ...record.responses, ...record.figures];
export const first = (text) => text[0].toUpperCase() + text.slice(1);
