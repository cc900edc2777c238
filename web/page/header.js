// The header says where the reader is: which view is shown, and where its links lead from here.
const links = [...document.querySelectorAll('.places a')];
const heading = document.getElementById('title');
const live = document.getElementById('live');
const name = document.querySelector('meta[name=application-name]').content;

export function updateHeader(explorer) {
    for (const [i, place] of explorer.places().entries()) {
        links[i].textContent = place.label;
        links[i].href = place.address;
        if (place.chosen) links[i].setAttribute('aria-current', 'page');
        else links[i].removeAttribute('aria-current');
    }
    heading.textContent = explorer.title();
    document.title = `${explorer.title()} – ${name}`;
}

/** Has a screen reader say what is shown now. */
export function announce(sentence) {
    live.textContent = sentence;
}
