// What somebody puts into a page of theirs to show there what is seen here. Loaded when a reader asks for it.
const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const attribute = (text) => text.replace(/[&<>"]/g, (sign) => escaped[sign]);

/**
 * HTML that shows the page at `address` in a frame called `title`, which is fetched when somebody scrolls to it and may
 * copy and hand on links: to a page of another site the browser allows neither by itself.
 */
export const snippet = (address, title) =>
    `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="720" style="border: 1px solid #767676" loading="lazy" allow="clipboard-write; web-share; fullscreen"></iframe>`;
