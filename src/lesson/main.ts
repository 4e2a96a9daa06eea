/** The buttons in the text move the maps, by the frames' own message interface. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-map]')) {
  const { map, seek } = button.dataset;
  const frame = document.getElementById(map ?? '');
  button.addEventListener('click', () => {
    if (!(frame instanceof HTMLIFrameElement)) return;
    frame.contentWindow?.postMessage({ source: 'campaign-map', type: 'seek', t: seek }, '*');
    frame.scrollIntoView({ block: 'nearest', behavior: scrolling() });
  });
}

function scrolling(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
