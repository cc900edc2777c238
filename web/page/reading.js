// What is shown, where and when: for everything that is taken away.

/** The whole address of what is shown, with the record's date. */
export const addressOf = (explorer) => new URL(explorer.sharedAddress(), location.href).href;

/** "21 November 2026", of today or of YYYY-MM-DD. */
export function day(iso) {
    const date = iso ? new Date(`${iso}T12:00:00`) : new Date();
    return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** YYYY-MM-DD, where the reader is. */
export const isoDay = (date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
