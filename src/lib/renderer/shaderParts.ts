import { MOST_GAPS } from '../scene/nameGaps';

/** The inks. */
export const PALETTE_GLSL = /* glsl */ `
const int INKS = 6;
const int JAPAN = 5;
uniform vec3 u_fill[INKS];
uniform vec3 u_keyline[INKS];
uniform vec3 u_paper;
`;

/** `rowAt`: a row of a table; `segmentAt`: the last row whose first number is not above t (the first, before it). */
export const TABLE_GLSL = /* glsl */ `
vec4 rowAt(highp sampler2D table, int i) {
  return texelFetch(table, ivec2(i & 1023, i >> 10), 0);
}
int segmentAt(highp sampler2D table, int start, int count, float t) {
  int low = 0;
  int high = count;
  while (low < high) {
    int middle = (low + high) >> 1;
    if (rowAt(table, start + middle).x <= t) low = middle + 1;
    else high = middle;
  }
  return start + max(low - 1, 0);
}
`;

/** Drawing by distances in CSS pixels: how far a pixel is covered, ink with its alpha multiplied in, one over another. */
export const PAINT_GLSL = /* glsl */ `
uniform float u_dpr;
float cover(float distance) {
  return clamp(0.5 - distance * u_dpr * v_near, 0.0, 1.0);
}
vec4 over(vec4 above, vec4 below) {
  return above + below * (1.0 - above.a);
}
vec4 paint(vec3 ink, float alpha) {
  return vec4(ink * alpha, alpha);
}
`;

/** How much of a thin line is seen: none of it under a name that it would strike through. After `PAINT_GLSL`. */
export const GAPS_GLSL = /* glsl */ `
uniform int u_gapCount;
uniform vec4 u_gaps[${MOST_GAPS}];
float besideNames() {
  float seen = 1.0;
  for (int i = 0; i < u_gapCount; i++) {
    vec2 off = abs(gl_FragCoord.xy - u_gaps[i].xy) - u_gaps[i].zw;
    seen *= smoothstep(0.0, 2.0 * u_dpr, max(off.x, off.y));
  }
  return seen;
}
`;
