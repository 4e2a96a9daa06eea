/** Shared by the shaders: the inks, and the search in a table of rows. */
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
