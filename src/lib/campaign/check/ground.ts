import { parseMoment, parseOffset } from '../instants';
import type { ParsedFiles } from '../parseFiles';
import type { Problem } from '../types';
import { FORCE_LAYERS, THEME_LAYERS } from '../vocabulary';
import { doubles } from './doubles';
import { checkStood, isReal } from './moments';

/** Territories are switched on and off beside these. */
const LAYERS: ReadonlySet<string> = new Set([...FORCE_LAYERS, ...THEME_LAYERS]);

/** Each has its polygons and its holders in order, and so have its parts. */
export function checkTerritories({ campaign, territories }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const shapes = new Set(territories.features.map(({ properties }) => properties.id));
  const problems = doubles('campaign.json: territory', campaign.territories.map((row) => row.id));
  for (const row of campaign.territories) {
    const where = `campaign.json: territory ${row.id}`;
    if (!shapes.has(row.id)) problems.push({ where, what: 'territories.geojson has no polygon for it' });
    for (const { holders } of [row, ...row.parts]) {
      if (!rising(holders.map((holder) => parseMoment(holder.from, offsetMs).from))) {
        problems.push({ where, what: 'its holders are not dated from first to last' });
      }
    }
    problems.push(...doubles(`${where}: part`, row.parts.map((part) => part.id)));
    if (LAYERS.has(row.id)) problems.push({ where, what: 'its id is that of another layer' });
    for (const part of row.parts) {
      const shape = territories.features.some(({ properties }) => properties.id === row.id && properties.part === part.id);
      if (!shape) problems.push({ where, what: `territories.geojson has no polygon for its part "${part.id}"` });
    }
  }
  return problems;
}

/** Real moments, none before the one before it. */
function rising(instants: readonly number[]): boolean {
  return instants.every((t, i) => t >= (instants[i - 1] ?? Number.NEGATIVE_INFINITY));
}

/** What is drawn on the ground beside the territories, each once and from a real moment until a later one; and the model. */
export function checkDrawn({ campaign }: ParsedFiles): Problem[] {
  const offsetMs = parseOffset(campaign.utcOffset);
  const { lines, disputed, pockets, held } = campaign;
  const territories = new Set(campaign.territories.map((row) => row.id));
  const problems = [
    ...doubles('campaign.json: line', lines.map((row) => row.id)),
    ...doubles('campaign.json: disputed', disputed.map((row) => row.id)),
    ...doubles('campaign.json: pocket', pockets.map((row) => row.id)),
  ];
  for (const line of lines) {
    const where = `campaign.json: line ${line.id}`;
    if (!territories.has(line.territory)) problems.push({ where, what: `its territory "${line.territory}" is unknown` });
    problems.push(...checkStood(where, line, offsetMs));
  }
  for (const pocket of pockets) problems.push(...checkStood(`campaign.json: pocket ${pocket.id}`, pocket, offsetMs));
  for (const text of held ? [held.from, ...held.datedLines] : []) {
    if (!isReal(text, offsetMs)) problems.push({ where: 'campaign.json: held', what: `"${text}" is no real moment` });
  }
  return problems;
}
