import type { GroundParts } from './groundShaders';
import { GAPS_GLSL, PAINT_GLSL, PALETTE_GLSL, TABLE_GLSL } from './shaderParts';

/** Per formation: its track, when it is on the map, the plan before and after, and its pictures in the atlas. */
export const UNIT_ATTRIBUTES = ['a_corner', 'a_track', 'a_before', 'a_after', 'a_stated', 'a_between', 'a_label', 'a_look'] as const;
/** Numbers an instance: track 4, before 3, after 3, three pictures of 4, look 3. */
export const UNIT_STRIDE = 25;

/** A disc of doubt smaller than this is not drawn; a leader shorter than this lies under its own symbol. CSS pixels. */
export const SMALLEST_DISC_PX = 12;
export const SHORTEST_LEADER_PX = 14;

/** What is drawn of each formation, from below to above. */
export const UNIT_PASS = { doubt: 0, leader: 1, ring: 2, symbol: 3, label: 4 } as const;

/**
 * Finds where the formation is by now, then sets the picture off by what the plans before and after say: blended by
 * time, so that nothing jumps and the same instant always looks the same.
 */
const unitVertex = (ground: string): string => /* glsl */ `#version 300 es
precision highp float;
precision highp int;
${TABLE_GLSL}${ground}
uniform float u_days;
uniform float u_mix;
uniform float u_worldPx;
uniform float u_pxPerKm;
uniform vec2 u_view;
uniform vec2 u_atlas;
uniform float u_spriteRatio;
uniform float u_scale;
uniform int u_pass;
uniform highp sampler2D u_tracks;
in vec2 a_corner;
in vec4 a_track;
in vec3 a_before;
in vec3 a_after;
in vec4 a_stated;
in vec4 a_between;
in vec4 a_label;
in vec3 a_look;
out vec2 v_uv;
out vec2 v_px;
flat out vec2 v_size;
flat out float v_alpha;
flat out int v_ink;
void main() {
  int start = int(a_track.x);
  int count = int(a_track.y);
  int i = segmentAt(u_tracks, start, count, u_days);
  vec4 here = rowAt(u_tracks, i);
  vec2 place = here.yz;
  if (i < start + count - 1 && u_days > here.x) {
    vec4 next = rowAt(u_tracks, i + 1);
    place = mix(here.yz, next.yz, clamp((u_days - here.x) / max(next.x - here.x, 1e-6), 0.0, 1.0));
  }
  float known = floor(here.w + 0.5);
  bool stated = mod(known, 2.0) > 0.5;
  float precisionKm = floor(known * 0.5);
  float alpha = mix(a_before.z, a_after.z, u_mix);
  vec2 offset = a_before.z < 0.01 ? a_after.xy : a_after.z < 0.01 ? a_before.xy : mix(a_before.xy, a_after.xy, u_mix);
  bool on = u_days >= a_track.z && u_days < a_track.w && alpha > 0.004;
  v_ink = int(a_look.x + 0.5);
  v_alpha = alpha;
  v_uv = vec2(0.0);
  vec4 centre = stand(place);
  UPRIGHT
  vec2 px = vec2(0.0);
  float selected = a_look.y;
  if (u_pass == 0) {
    float radius = precisionKm * u_pxPerKm;
    on = on && radius >= ${SMALLEST_DISC_PX}.0;
    v_size = vec2(radius);
    v_px = a_corner * radius;
    centre += u_matrix * vec4(v_px / u_worldPx, 0.0, 0.0);
  } else if (u_pass == 1) {
    float reach = length(offset);
    on = on && reach > ${SHORTEST_LEADER_PX}.0;
    vec2 along = offset / max(reach, 0.001);
    vec2 across = vec2(-along.y, along.x);
    px = along * (a_corner.x * 0.5 + 0.5) * reach + across * a_corner.y * 1.5;
    v_size = vec2(reach, 0.4);
    v_px = vec2(0.0, a_corner.y * 1.5);
  } else if (u_pass == 2) {
    on = on && selected > 0.5;
    v_size = vec2(a_look.z * 0.5, a_look.z * 0.333) * u_scale + 5.0;
    v_px = a_corner * (v_size + 3.0);
    px = offset + v_px;
  } else {
    vec4 picture = u_pass == 4 ? a_label : stated ? a_stated : a_between;
    on = on && picture.z > 0.5;
    vec2 size = picture.zw / u_spriteRatio * (u_pass == 4 ? 1.0 : u_scale);
    vec2 shift = u_pass == 4 ? vec2(0.0, a_look.z * 0.333 * u_scale + 3.0 + size.y * 0.5) : vec2(0.0);
    px = offset + shift + a_corner * size * 0.5;
    v_uv = (picture.xy + (a_corner * 0.5 + 0.5) * picture.zw) / u_atlas;
    v_px = vec2(0.0);
    v_size = size;
  }
  gl_Position = on ? vec4(centre.xy + px * vec2(2.0, -2.0) / u_view * centre.w, centre.zw) : vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const unitFragment = (ground: string): string => /* glsl */ `#version 300 es
precision highp float;
precision highp int;
${PALETTE_GLSL}${ground}${PAINT_GLSL}${GAPS_GLSL}
uniform int u_pass;
uniform vec3 u_focus;
uniform sampler2D u_sprites;
in vec2 v_uv;
in vec2 v_px;
flat in vec2 v_size;
flat in float v_alpha;
flat in int v_ink;
out vec4 colour;
void main() {
  float alpha = v_alpha * v_seen;
  if (u_pass == 0) {
    float r = length(v_px) / v_size.x;
    alpha *= 0.16 * (1.0 - smoothstep(0.35, 1.0, r));
    colour = vec4(u_fill[v_ink] * alpha, alpha);
  } else if (u_pass == 1) {
    alpha *= cover(abs(v_px.y) - 0.45) * besideNames();
    colour = vec4(u_keyline[v_ink] * alpha, alpha);
  } else if (u_pass == 2) {
    vec2 q = abs(v_px) - v_size;
    float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
    alpha *= cover(abs(d) - 1.0);
    colour = vec4(u_focus * alpha, alpha);
  } else colour = texture(u_sprites, v_uv) * alpha;
  if (colour.a < 0.004) discard;
}
`;

export const unitShaders = ({ vertex, fragment }: GroundParts): GroundParts => ({ vertex: unitVertex(vertex), fragment: unitFragment(fragment) });
