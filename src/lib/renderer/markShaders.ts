import type { GroundParts } from './groundShaders';
import { PAINT_GLSL, PALETTE_GLSL } from './shaderParts';

export const MARK_ATTRIBUTES = ['a_corner', 'a_place', 'a_span', 'a_look'] as const;
/** Numbers an instance: place 2, span 2, look 4 (kind, ink, radius in px or km, turn). */
export const MARK_STRIDE = 8;

const markVertex = (ground: string): string => /* glsl */ `#version 300 es
precision highp float;
precision highp int;
${ground}uniform float u_days;
uniform float u_pxPerKm;
uniform float u_scale;
uniform vec2 u_view;
in vec2 a_corner;
in vec2 a_place;
in vec2 a_span;
in vec4 a_look;
out vec2 v_px;
flat out float v_radius;
flat out float v_alpha;
flat out int v_kind;
flat out int v_ink;
void main() {
  v_kind = int(a_look.x + 0.5);
  v_ink = int(a_look.y + 0.5);
  v_radius = v_kind == 1 ? max(a_look.z * u_pxPerKm, 8.0 * u_scale) : a_look.z * u_scale;
  v_alpha = v_kind == 1 ? 1.0 - smoothstep(a_span.y - 0.02, a_span.y, u_days) : 1.0;
  float reach = v_radius + 4.0;
  vec2 corner = a_corner * reach;
  v_px = v_kind == 4 ? mat2(cos(a_look.w), -sin(a_look.w), sin(a_look.w), cos(a_look.w)) * corner : corner;
  vec4 centre = stand(a_place);
  UPRIGHT
  bool on = u_days >= a_span.x && u_days < a_span.y;
  gl_Position = on ? vec4(centre.xy + corner * vec2(2.0, -2.0) / u_view * centre.w, centre.zw) : vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const markFragment = (ground: string): string => /* glsl */ `#version 300 es
precision highp float;
precision highp int;
${PALETTE_GLSL}${ground}${PAINT_GLSL}
uniform vec3 u_names;
uniform vec3 u_focus;
in vec2 v_px;
flat in float v_radius;
flat in float v_alpha;
flat in int v_kind;
flat in int v_ink;
out vec4 colour;
void main() {
  float r = length(v_px);
  vec4 c = vec4(0.0);
  vec3 ink = u_fill[v_ink];
  if (v_kind == 0) {
    /* a diamond: a round dot would be a town; hollow: filled ones in their dozens drew the eye from the arrows */
    float diamond = (abs(v_px.x) + abs(v_px.y) - v_radius) * 0.7071;
    c = over(paint(u_names, cover(abs(diamond + 0.7) - 0.7)), paint(u_paper, cover(diamond - 1.2)));
  } else if (v_kind == 1) {
    float turn = atan(v_px.y, v_px.x) * v_radius;
    float teeth = max(abs(mod(turn, 7.0) - 3.5) - 0.6, max(r - v_radius, v_radius - 4.5 - r));
    float strokes = max(abs(mod(v_px.x, 6.0) - 3.0) - 0.5, r - v_radius + 5.0);
    c = paint(u_paper, 0.55 * cover(r - v_radius - 1.7));
    c = over(paint(ink, 0.55 * cover(strokes)), c);
    c = over(paint(ink, cover(min(abs(r - v_radius) - 0.9, teeth))), c);
  } else if (v_kind == 2) {
    float square = max(abs(v_px.x), abs(v_px.y));
    c = over(paint(ink, cover(abs(square - 3.2) - 0.8)), paint(u_paper, cover(square - 5.2)));
  } else if (v_kind == 3) {
    vec2 q = v_px / v_radius;
    float dome = max(abs(length(v_px + vec2(0.0, 0.0)) - v_radius * 0.8) - 0.8, v_px.y);
    float rim = max(abs(v_px.y) - 0.7, abs(v_px.x) - v_radius * 0.8);
    float cords = max(abs(abs(v_px.x) - v_radius * 0.8 * (1.0 - q.y)) - 0.5, max(-v_px.y, v_px.y - v_radius));
    float d = min(min(dome, rim), cords);
    c = over(paint(u_keyline[v_ink], cover(d)), paint(u_paper, 0.9 * cover(d - 1.6)));
  } else if (v_kind == 4) {
    float d = max(abs(v_px.x) - 1.3, abs(v_px.y) - v_radius);
    c = over(paint(u_keyline[v_ink], cover(d)), paint(u_paper, 0.9 * cover(d - 1.6)));
  } else {
    c = paint(u_focus, cover(abs(r - v_radius) - 1.0));
  }
  c *= v_alpha * v_seen;
  if (c.a < 0.004) discard;
  colour = c;
}
`;

export const markShaders = ({ vertex, fragment }: GroundParts): GroundParts => ({ vertex: markVertex(vertex), fragment: markFragment(fragment) });
