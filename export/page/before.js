// vis-timeline adds its style sheets to the head once more, which the page
// holds already and its policy forbids. page.js takes this away again.
document.head.appendChild = (node) => node;
