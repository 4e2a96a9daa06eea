/** 1 524 mm, 1 435 mm, or narrower. */
export type Gauge = 'broad' | 'standard' | 'narrow';

const BY_OPERATOR: Readonly<Record<string, Gauge>> = {
  ussr: 'broad',
  mpr: 'broad',
  smr: 'standard',
  cgr: 'standard',
  ncr: 'standard',
  karafuto: 'narrow',
  jgr: 'narrow',
};

/** The gauge follows the operator, but for a line whose own name says that it was narrow. Throws on an operator of none. */
export function railGauge({ name, operator }: { readonly name: string; readonly operator: string }): Gauge {
  if (/narrow gauge/i.test(name)) return 'narrow';
  const gauge = BY_OPERATOR[operator];
  if (!gauge) throw new Error(`rail-1945.geojson: “${name}”: no gauge is known of the operator “${operator}”`);
  return gauge;
}
