// The header says where the reader is: which view is shown, and where its links lead from here.
const links = [...document.querySelectorAll('.places a')];
const more = document.querySelector('.places .more');
const behindMore = document.getElementById('more');
const heading = document.getElementById('title');
const live = document.getElementById('live');
const name = document.querySelector('meta[name=application-name]').content;

// It goes once something in it is chosen.
behindMore.addEventListener('click', ({ target }) => {
    if (target.closest('a')) behindMore.hidePopover?.();
});

export function updateHeader(explorer) {
    const places = explorer.places();
    let isBehindMore = false;
    for (const link of links) {
        const place = places[link.dataset.place];
        link.textContent = place.label;
        link.href = place.address;
        if (place.chosen) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
        isBehindMore ||= place.chosen && link.parentElement === behindMore;
    }
    more.classList.toggle('is-here', isBehindMore);
    heading.textContent = explorer.title();
    document.title = `${explorer.title()} – ${name}`;
}

/** Has a screen reader say what is shown now. */
export function announce(sentence) {
    live.textContent = sentence;
}
