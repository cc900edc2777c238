// When the reader sees what was just drawn.
const patience = 1000; // milliseconds: a page in the background is shown when somebody looks at it

/** Fulfilled when the browser has taken over what was drawn before the call. */
export const onScreen = () =>
    new Promise((resolve) => {
        // The first is of the frame that takes it over, and called before that does.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
        setTimeout(resolve, patience);
    });
