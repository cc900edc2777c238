// When the browser has nothing else to do: for what the reader hasn't asked for yet.
// Some browsers never call back where nothing moves on the page; the wait ends all the same.
const patience = 2000; // milliseconds

export const idle = () =>
    new Promise((resolve) =>
        (window.requestIdleCallback ?? setTimeout)(resolve, window.requestIdleCallback ? { timeout: patience } : patience),
    );
