import type { RowTable } from '../scene/rowTable';
import type { Heights } from './content';

/** A table of rows of four numbers, read by index: never filtered. */
export function uploadRows(gl: WebGL2RenderingContext, { data, width, height }: Omit<RowTable, 'starts' | 'counts'>): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  plainUnpack(gl);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, data);
  setFilter(gl, gl.NEAREST);
  return texture;
}

/** Numbers in the colours of an image: taken as they are, without colour management. */
export function uploadImage(gl: WebGL2RenderingContext, image: TexImageSource, filter: GLint, premultiply: boolean): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  plainUnpack(gl);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, premultiply);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE, image);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  setFilter(gl, filter);
  return texture;
}

/** The pictures side by side; their numbers are taken apart where they are read, so that no number is rounded. */
export function uploadHeights(gl: WebGL2RenderingContext, { tiles, tileSize, columns, rows }: Heights): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  plainUnpack(gl);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, columns * tileSize, rows * tileSize);
  for (const { image, column, row } of tiles) {
    gl.texSubImage2D(gl.TEXTURE_2D, 0, column * tileSize, row * tileSize, gl.RGBA, gl.UNSIGNED_BYTE, image);
  }
  setFilter(gl, gl.NEAREST);
  return texture;
}

/** A host shares its context: what it left set must not change what is read. */
function plainUnpack(gl: WebGL2RenderingContext): void {
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
  gl.pixelStorei(gl.UNPACK_SKIP_ROWS, 0);
  gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, 0);
}

function setFilter(gl: WebGL2RenderingContext, filter: GLint): void {
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}
