import type { Campaign, Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import { cell } from '../read/readCsv';

/** Nothing of the record is lost on the way: every formation, position, event and territory is in the campaign. */
export function checkBuilt({ tables }: Record1945, campaign: Campaign): Problem[] {
  const problems: Problem[] = [];
  for (const row of tables.formations) {
    const formation = campaign.formationById.get(cell(row, 'id'));
    const rows = tables.positions.filter((position) => cell(position, 'formation') === cell(row, 'id'));
    if (!formation) problems.push({ where: row.where, what: 'is not in the campaign' });
    else if (formation.waypoints.length !== rows.length) {
      problems.push({ where: row.where, what: `has ${rows.length} positions, ${formation.waypoints.length} on the map` });
    }
  }
  for (const row of tables.events) {
    const annotation = campaign.annotationById.get(cell(row, 'id'));
    if (!annotation) problems.push({ where: row.where, what: 'is not among the annotations' });
    else if ((annotation.lat !== null) !== (cell(row, 'lat') !== '')) {
      problems.push({ where: row.where, what: 'is on the map or off it, against the record' });
    }
  }
  for (const { front, waypoints, id, marker } of campaign.formations) {
    if (campaign.fronts.some((formation) => formation.id === id) && !marker) {
      problems.push({ where: `formations.csv: ${id}`, what: 'a front’s headquarters is a marker' });
    }
    if (front !== null && !campaign.formationById.has(front) && waypoints.length > 0) {
      problems.push({ where: `formations.csv: ${id}`, what: `belongs to the unknown front ${front}` });
    }
  }
  return problems;
}
