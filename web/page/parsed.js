// The script runs as soon as it is there, while the page may still be read: what it asks for stands before #text.
const { opening } = window; // first.js

if (!document.getElementById('text')) {
    opening.caught(); // it isn't at its end
    await new Promise((resolve) => {
        const watcher = new MutationObserver(() => document.getElementById('text') && resolve(watcher.disconnect()));
        watcher.observe(document.documentElement, { childList: true, subtree: true });
    });
}
