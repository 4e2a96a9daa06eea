import { escaped } from '../lib/panels/escaped';
import { frameCode } from '../lib/panels/share/embedCode';

/** A chapter that a button leads to. */
export interface Stop {
  readonly id: string;
  readonly title: string;
}

/**
 * What a teacher copies: one map in a frame, and buttons that drive it.
 * @param site the site's folder, absolute, with its last slash
 */
export function ownCode(site: string, title: string, stops: readonly Stop[]): string {
  const query = `?ui=minimal&chapter=${encodeURIComponent(stops[0]?.id ?? '')}`;
  const frame = frameCode({ site, query, title, heightPx: 520, widthPx: null }).replace('<iframe', '<iframe id="map"');
  const buttons = stops.map((stop) => `  <button type="button" data-chapter="${escaped(stop.id)}">${escaped(stop.title)}</button>`);
  return `${frame}
<p>
${buttons.join('\n')}
</p>
<script>
  const map = document.getElementById('map');
  for (const button of document.querySelectorAll('button[data-chapter]')) {
    button.onclick = () =>
      map.contentWindow.postMessage({ source: 'campaign-map', type: 'chapter', chapter: button.dataset.chapter }, '*');
  }
</script>`;
}
