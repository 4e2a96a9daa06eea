import type { GroundParts } from './groundShaders';
import { GAPS_GLSL, PAINT_GLSL, PALETTE_GLSL, TABLE_GLSL } from './shaderParts';

export const PATH_ATTRIBUTES = ['a_place', 'a_normal', 'a_side', 'a_way', 'a_flags', 'a_path'] as const;

/**
 * Lays a band flat on the map, as broad as the path's drawing needs at this zoom, and finds how far its head has
 * come by now. Paths outside their zooms, hidden or not begun become nothing before a fragment is drawn.
 */
const pathVertex = (ground: string): string => /* glsl */ `#version 300 es
precision highp float;
precision highp int;
${TABLE_GLSL}${ground}
uniform float u_days;
uniform float u_zoom;
uniform float u_worldPx;
uniform float u_widthScale;
uniform highp sampler2D u_keys;
uniform highp sampler2D u_paths;
in vec2 a_place;
in vec2 a_normal;
in float a_side;
in float a_way;
in float a_flags;
in float a_path;
out float v_across;
out float v_wayPx;
flat out int v_flags;
flat out float v_headPx;
flat out float v_width;
flat out float v_alpha;
flat out int v_kind;
flat out int v_ink;
void main() {
  int path = int(a_path + 0.5) * 2;
  vec4 a = rowAt(u_paths, path);
  vec4 b = rowAt(u_paths, path + 1);
  int start = int(a.x);
  int count = int(a.y);
  v_ink = int(a.z);
  int kind = int(b.x) & 15;
  int shown = int(b.x) >> 4;
  v_kind = kind;
  vec4 first = rowAt(u_keys, start);
  bool arrow = kind >= 5;
  bool away = shown == 0 || u_days <= first.x || (u_zoom < b.y && (shown < 2 || arrow)) || u_zoom >= b.z;
  int i = segmentAt(u_keys, start, count, u_days);
  vec4 here = rowAt(u_keys, i);
  float head = here.y;
  if (i < start + count - 1 && here.w > 0.5) {
    vec4 next = rowAt(u_keys, i + 1);
    head = mix(here.y, next.y, clamp((u_days - here.x) / max(next.x - here.x, 1e-6), 0.0, 1.0));
  }
  float alpha = 1.0;
  if (arrow) {
    float age = u_days - here.z;
    alpha = here.w > 0.5 ? smoothstep(0.0, 0.25, age) : 1.0 - smoothstep(2.0, 2.5, age);
  }
  v_alpha = alpha;
  v_headPx = head * u_worldPx;
  float width = a.w * (arrow ? u_widthScale : min(u_widthScale, 1.2));
  if (arrow) width = min(width, v_headPx / 3.5);
  v_width = width;
  float reach = arrow ? width * 1.05 + 3.0 : kind == 2 ? 5.0 : width * 0.5 + 3.0;
  if (away || alpha <= 0.003 || (arrow && width < 0.8)) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  v_across = a_side * reach;
  v_wayPx = a_way * u_worldPx;
  v_flags = int(a_flags + 0.5);
  gl_Position = stand(a_place + a_normal * (reach / u_worldPx));
}
`;

/**
 * Draws by distances, in CSS pixels: along the way behind the head (`behind`) and across it. An arrow's outline:
 *
 *                         ◣            head 2.1 w broad, 1.7 w long, notched 0.28 w
 *     tail 0.3 w ═════════██◣
 *                ═════════██◤         body 0.3 w → w
 *                         ◤
 */
const pathFragment = (ground: string): string => /* glsl */ `#version 300 es
precision highp float;
precision highp int;
${PALETTE_GLSL}${ground}${PAINT_GLSL}${GAPS_GLSL}
uniform bool u_readOnly;
in float v_across;
in float v_wayPx;
flat in int v_flags;
flat in float v_headPx;
flat in float v_width;
flat in float v_alpha;
flat in int v_kind;
flat in int v_ink;
out vec4 colour;

/* On for some pixels of every period of the way. */
bool dashed(float on, float off) {
  return mod(v_wayPx, on + off) < on;
}
float arrowDistance(float behind, float across, float w) {
  float x = abs(across);
  float side = (x - 0.6176 * behind) * 0.851;
  float back = (behind - (1.42 * w + 0.2667 * x)) * 0.966;
  float head = max(side, back);
  float f = clamp(v_wayPx / max(v_headPx, 1.0), 0.0, 1.0);
  float body = max(max(x - 0.5 * w * mix(0.3, 1.0, smoothstep(0.0, 1.0, f)), 1.42 * w - behind), -v_wayPx);
  return min(head, body);
}
float withdrawalDistance(float behind, float across, float w) {
  float x = abs(across);
  float f = clamp(v_wayPx / max(v_headPx, 1.0), 0.0, 1.0);
  float body = max(max(x - 0.5 * w * mix(0.8, 0.28, f), 0.5 * w - behind), -v_wayPx);
  float barb = max(abs(x - 0.62 * behind) - 0.9, max(behind - 1.3 * w, -behind));
  return min(body, barb);
}
void main() {
  vec3 fill = u_fill[v_ink];
  vec3 keyline = u_keyline[v_ink];
  int basis = (v_flags >> 1) & 3;
  bool stated = (v_flags & 1) == 1;
  bool atSea = (v_flags & 8) == 8;
  if (u_readOnly && basis > 0) discard;
  float behind = v_headPx - v_wayPx;
  bool line = basis == 0 || (basis == 1 ? dashed(5.0, 3.0) : dashed(1.2, 2.8));
  vec4 c = vec4(0.0);
  if (v_kind >= 5) {
    float d = v_kind == 5 ? arrowDistance(behind, v_across, v_width) : withdrawalDistance(behind, v_across, v_width);
    bool hollow = !stated || atSea || v_kind == 6;
    float keyWidth = hollow ? 1.4 : 1.0;
    c = paint(u_paper, 0.88 * cover(d - 1.7));
    if (hollow) c = over(paint(u_paper, 0.55 * cover(d)), c);
    else c = over(paint(fill, 0.92 * cover(d)), c);
    float key = cover(abs(d + keyWidth * 0.5) - keyWidth * 0.5);
    if (line) c = over(paint(v_kind == 6 ? fill : keyline, key), c);
    c *= v_alpha;
  } else {
    if (behind < 0.0) discard;
    float x = abs(v_across);
    float h = v_width * 0.5;
    if (v_kind == 0) {
      c = paint(u_paper, 0.7 * cover(x - h - 1.2));
      if (line) c = over(paint(fill, cover(x - h)), c);
    } else if (v_kind == 1) {
      if (basis == 0 ? dashed(9.0, 2.5) : basis == 1 ? dashed(5.0, 3.5) : dashed(1.4, 3.2)) c = paint(fill, 0.75 * cover(x - h * 0.7));
    } else if (v_kind == 2) {
      float tick = max(abs(mod(v_wayPx, 10.0) - 5.0) - 0.6, x - 3.4);
      c = paint(fill, cover(min(x - 0.7, tick)));
    } else if (v_kind == 3) {
      if (dashed(8.0, 4.0)) c = paint(fill, 0.9 * cover(x - 0.7));
    } else if (dashed(2.0, 4.0)) c = paint(fill, 0.9 * cover(x - 0.6));
    c *= besideNames();
  }
  c *= v_seen;
  if (c.a < 0.004) discard;
  colour = c;
}
`;

export const pathShaders = ({ vertex, fragment }: GroundParts): GroundParts => ({ vertex: pathVertex(vertex), fragment: pathFragment(fragment) });
