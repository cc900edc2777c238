/**
 * `href` with its "#" where a mail program's or a scanner's wrapping made "%23" of it (or "%2523", wrapped twice), so that
 * page and link came as one name; null where nothing is to be mended. What else became of the link core/state/arrived.h knows.
 */
export function mended(href) {
    const [, page, link] = /^([^#]*?)(?:%(?:25)*3F[^#]*?)?%(?:25)*23([^#]*)/i.exec(href) ?? [];
    return page === undefined ? null : `${page}#${link}`;
}
