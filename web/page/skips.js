// Ways past what comes first, seen when the keyboard comes to them: to the filters, the chart, the table, the details.
const bar = document.getElementById('skips');

const words = {
    region: ({ name }) => `Skip to ${name.toLowerCase()}`,
    figure: () => 'Skip to the chart',
    table: ({ name }) => `Skip to the table: ${name}`,
};
const others = ['Filters', 'Details'];

/** `landmarks`: as the semantic tree tells them, [{name, role, go}]. */
export function setSkips(landmarks) {
    const first = (role) => landmarks.find((landmark) => landmark.role === role);
    const regions = landmarks.filter(({ role, name }) => role === 'region' && others.includes(name));
    const wanted = [...regions.slice(0, 1), first('figure'), first('table'), ...regions.slice(1)].filter(Boolean);
    bar.replaceChildren(
        ...wanted.map((landmark) => {
            const button = Object.assign(document.createElement('button'), { type: 'button', className: 'skip', textContent: words[landmark.role](landmark) });
            button.addEventListener('click', landmark.go);
            return button;
        }),
    );
}
