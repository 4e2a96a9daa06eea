import type { GroundParts } from './groundShaders';
import { PAINT_GLSL } from './shaderParts';

/**
 * The ground held by now, from a raster of arrival times: left half time (high and low byte) and the distance to
 * the extent's edge, right half whose ground it is, how well that is known, and when its territory passed over as a
 * whole. Only the tiles that have ground to show by now become fragments.
 */
export const HELD_ATTRIBUTES = ['a_corner', 'a_tile', 'a_first'] as const;
/** Numbers a tile: left, top, right, bottom in cells, earliest day. */
export const HELD_STRIDE = 5;
export const HELD_SIZES = [4, 1] as const;

const heldVertex = (ground: string): string => /* glsl */ `#version 300 es
precision highp float;
precision highp int;
${ground}uniform vec4 u_bounds;
uniform ivec2 u_size;
uniform float u_days;
in vec2 a_corner;
in vec4 a_tile;
in float a_first;
out vec2 v_uv;
out vec2 v_place;
void main() {
  v_uv = mix(a_tile.xy, a_tile.zw, a_corner * 0.5 + 0.5) / vec2(u_size);
  v_place = mix(u_bounds.xy, u_bounds.zw, v_uv);
  /* Half a day before the ground is held its line of contact is already in sight. */
  if (u_days < a_first - 0.7) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  else gl_Position = stand(v_place);
}
`;

const heldFragment = (ground: string): string => /* glsl */ `#version 300 es
precision highp float;
precision highp int;
${ground}${PAINT_GLSL}
uniform sampler2D u_held;
uniform vec4 u_bounds;
uniform ivec2 u_size;
uniform float u_days;
uniform float u_firstDay;
uniform float u_daysPerStep;
uniform float u_worldPx;
uniform float u_opacity;
uniform vec3 u_tint;
uniform vec3 u_paper;
uniform vec3 u_front[5];
uniform float u_shown[5];
uniform bool u_readOnly;
uniform float u_lines[4];
in vec2 v_uv;
in vec2 v_place;
out vec4 colour;
ivec2 cellAt(ivec2 at) {
  return clamp(at, ivec2(0), u_size - 1);
}
vec2 fieldAt(ivec2 at) {
  vec4 texel = texelFetch(u_held, cellAt(at), 0) * 255.0;
  return vec2((texel.r * 256.0 + texel.g) * u_daysPerStep + u_firstDay, (texel.b - 128.0) / 16.0);
}
void main() {
  vec2 at = v_uv * vec2(u_size) - 0.5;
  ivec2 cell = ivec2(floor(at));
  vec2 f = at - floor(at);
  vec2 a = fieldAt(cell), b = fieldAt(cell + ivec2(1, 0)), c = fieldAt(cell + ivec2(0, 1)), d = fieldAt(cell + ivec2(1, 1));
  vec2 field = mix(mix(a, b, f.x), mix(c, d, f.x), f.y);
  vec2 across = mix(b - a, d - c, f.y), down = mix(c - a, d - b, f.x);
  /* On the map's plane, as the paths have it: raised ground would break it at every fold. */
  float cellPx = (u_bounds.z - u_bounds.x) * u_worldPx / float(u_size.x);
  if (field.y < -1.0) discard;
  vec4 owner = texelFetch(u_held, cellAt(ivec2(floor(at + 0.5))) + ivec2(u_size.x, 0), 0) * 255.0;
  int front = clamp(int(owner.r / 60.0 + 0.5), 0, 4);
  int basis = int(owner.g / 80.0 + 0.5);
  if (u_shown[front] < 0.5 || (u_readOnly && basis > 0)) discard;
  float settled = owner.b < 0.5 ? 1e6 : u_firstDay + owner.b * 0.25;
  float unsettled = 1.0 - smoothstep(settled - 0.25, settled + 0.25, u_days);
  if (unsettled <= 0.0) discard;
  /* To its sides the ground held has no edge that anyone knows: the tint runs out. */
  float inside = smoothstep(-0.5, 2.6, field.y);
  float slope = max(length(vec2(across.x, down.x)), 0.02);
  float behindPx = (u_days - field.x) / slope * cellPx;
  float held = cover(-behindPx) * inside;
  float fresh = (1.0 - smoothstep(0.9, 1.0, u_days - field.x)) * held;
  vec4 c4 = paint(u_tint, u_opacity * held + 0.10 * fresh);
  /* the front's strokes in a band behind its line */
  vec2 px = v_place * u_worldPx;
  float turn = front == 1 ? px.x + px.y : front == 3 ? px.x - px.y : 0.0;
  float stroke = front == 2
    ? cover(length(mod(px, 8.0) - 4.0) - 1.3)
    : cover(abs(mod(turn, 8.0) - 4.0) * 0.7071 - 0.5);
  float near = smoothstep(4.5, 5.5, log2(u_worldPx / 512.0));
  float band = near * held * (1.0 - smoothstep(14.0, 26.0, behindPx)) * step(0.0, behindPx) * smoothstep(0.6, 1.2, field.y);
  c4 = over(paint(u_front[front], 0.5 * stroke * band), c4);
  /* the line of contact: broken where less is known */
  bool broken = basis == 2 ? mod(px.x + px.y * 0.7, 4.0) > 1.6 : basis == 1 ? mod(px.x + px.y * 0.7, 13.0) > 8.0 : false;
  /* A steep place is near every line in pixels: only one that is near in time too is drawn. */
  float known = smoothstep(0.2, 1.4, field.y);
  float now = step(abs(u_days - field.x), 0.6);
  float ring = abs(behindPx);
  c4 = over(paint(u_paper, 0.85 * cover(ring - 2.9) * known * now), c4);
  if (!broken) c4 = over(paint(u_front[front], cover(ring - 1.2) * known * now), c4);
  for (int i = 0; i < 4; i++) {
    if (u_lines[i] >= u_days - 0.5) continue;
    float linePx = abs(u_lines[i] - field.x) / slope * cellPx;
    c4 = over(paint(u_front[front], 0.5 * cover(linePx - 0.45) * known * inside * step(abs(u_lines[i] - field.x), 0.4)), c4);
  }
  c4 *= unsettled * v_seen;
  if (c4.a < 0.004) discard;
  colour = c4;
}
`;

export const heldShaders = ({ vertex, fragment }: GroundParts): GroundParts => ({ vertex: heldVertex(vertex), fragment: heldFragment(fragment) });
