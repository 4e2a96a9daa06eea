/**
 * How a place of the map becomes a place of the picture, for each of the two grounds. On the flat one nothing of the
 * relief is asked for; on the raised one every vertex stands at the height that the map's own terrain has there, is
 * paler behind a ridge (`v_seen`), and drawn as finely as its distance asks (`v_near`: 1 in the middle of the view).
 */
export type Ground = 'flat' | 'raised';

/** What a pair of shaders holds, or a part of each. */
export interface GroundParts {
  readonly vertex: string;
  readonly fragment: string;
}

export const GROUNDS: Readonly<Record<Ground, GroundParts>> = {
  flat: {
    vertex: /* glsl */ `
#define UPRIGHT
uniform mat4 u_matrix;
vec4 stand(vec2 place) {
  return u_matrix * vec4(place, 0.0, 1.0);
}
`,
    fragment: /* glsl */ `
const float v_seen = 1.0;
const float v_near = 1.0;
`,
  },
  raised: {
    vertex: /* glsl */ `
/* What faces the screen is as large wherever it stands. */
#define UPRIGHT v_near = 1.0;
uniform mat4 u_matrix;
uniform float u_middle;
uniform highp sampler2D u_heights;
uniform vec4 u_heightBounds;
uniform float u_exaggeration;
uniform vec3 u_eye;
out float v_seen;
out float v_near;
const float FIRST = ${(4 / 27_800).toFixed(8)};
float metres(ivec2 at) {
  vec3 c = floor(texelFetch(u_heights, clamp(at, ivec2(0), textureSize(u_heights, 0) - 1), 0).rgb * 255.0 + 0.5);
  return c.r * 256.0 + c.g + c.b / 256.0 - 32768.0;
}
vec2 texelAt(vec2 place) {
  return (place - u_heightBounds.xy) / (u_heightBounds.zw - u_heightBounds.xy) * vec2(textureSize(u_heights, 0));
}
/* A texel's number is the height of its middle: as the map's own terrain reads it. */
float heightAt(vec2 place) {
  vec2 at = texelAt(place) - 0.5;
  ivec2 cell = ivec2(floor(at));
  vec2 f = at - floor(at);
  float north = mix(metres(cell), metres(cell + ivec2(1, 0)), f.x);
  float south = mix(metres(cell + ivec2(0, 1)), metres(cell + ivec2(1, 1)), f.x);
  return mix(north, south, f.y) * u_exaggeration;
}
/* Behind a ridge: how high the ground between it and the eye stands above the line of sight. Farther off than the
   last step no ground of the theatre is high enough. */
float seenFrom(vec2 place, float height) {
  vec2 way = u_eye.xy - place;
  float far = max(length(way), 1e-9);
  float rise = (u_eye.z - height) / far;
  float above = 0.0;
  float away = FIRST;
  for (int i = 0; i < 10; i++) {
    vec2 at = texelAt(place + way / far * away);
    above = max(above, metres(ivec2(floor(at))) * u_exaggeration - height - rise * away);
    away *= 1.4;
  }
  return mix(1.0, 0.35, smoothstep(120.0, 420.0, above));
}
vec4 stand(vec2 place) {
  float height = heightAt(place);
  v_seen = seenFrom(place, height);
  vec4 at = u_matrix * vec4(place, height, 1.0);
  v_near = u_middle / max(at.w, 1e-6);
  return at;
}
`,
    fragment: /* glsl */ `
in float v_seen;
in float v_near;
`,
  },
};
