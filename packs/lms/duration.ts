/** As ISO 8601 has it, to hundredths of a second: SCORM 2004 and xAPI. */
export function isoDuration(ms: number): string {
  return `PT${Number((ms / 1000).toFixed(2))}S`;
}

/** As SCORM 1.2 has it: `HHHH:MM:SS.SS`. */
export function clockDuration(ms: number): string {
  const hundredths = Math.round(ms / 10);
  const two = (count: number) => String(count).padStart(2, '0');
  const hours = Math.min(Math.floor(hundredths / 360_000), 9999);
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(hundredths / 6000) % 60)}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}
