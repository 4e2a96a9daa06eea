/** At most two places: `0.5`, `1`. */
export function pointsText(points: number, lang: string): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(points);
}
