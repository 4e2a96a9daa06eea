import type { Theme } from '../../src/lib/layers/theme';
import { THEMES } from '../../src/lib/layers/theme';
import { CAMPAIGN_INKS, contrast, landTones, lightness, nearestInks, nearestToLand, over, VISION_NAMES } from './measurePalette';

const INTRO = `# The palette, measured

Written by \`npm run palette\`; a test keeps it true. Colours are those of \`src/lib/layers/theme.ts\`, from which the page's custom
properties are made too. Differences are CIEDE2000; protan, deutan and tritan are Machado 2009 at full strength, on linear light.
Contrasts are WCAG's. "Land" is its darkest fiftieth, its median and its palest fiftieth, as measured on the drawn map.
`;

/** The document, whole. */
export function paletteDoc(): string {
  return `${INTRO}${Object.values(THEMES).map(section).join('')}`;
}

function section(theme: Theme): string {
  const inks = CAMPAIGN_INKS.map((name) => {
    const { fill, keyline } = theme.inks[name];
    return [name, `\`${fill}\``, `\`${keyline}\``, ...[fill, keyline].map((ink) => ratios(ink, landTones(theme))), lightness(fill).toFixed(0)];
  });
  const apart = VISION_NAMES.map((vision) => {
    const [pair, land] = [nearestInks(theme, vision), nearestToLand(theme, vision)];
    return [vision, pair.difference.toFixed(1), pair.between, land.difference.toFixed(1), land.between];
  });
  const held = landTones(theme).map((ground) => over(theme.held, theme.heldOpacity, ground));
  const names = (['names', 'secondNames', 'countries', 'seaNames', 'riverNames', 'focus'] as const).map((role) => {
    const ink = theme[role];
    return [role, `\`${ink}\``, ratios(ink, [theme.paper]), ratios(ink, landTones(theme)), ratios(ink, held), ratios(ink, [theme.sea, ...theme.depths])];
  });
  return `
## ${theme.name}

${table(['ink', 'fill', 'keyline', 'fill on land', 'keyline on land', 'grey, L*'], inks)}

${table(['seen by', 'least between two inks', 'which', 'least from an ink to land', 'which'], apart)}

${table(['text', 'colour', 'on paper', 'on land', 'on land held', 'on sea and depths'], names)}
`;
}

function ratios(ink: string, grounds: readonly string[]): string {
  return grounds.map((ground) => contrast(ink, ground).toFixed(1)).join(' · ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
