/** A program and, once it is checked, where its uniforms are. */
export interface Program {
  readonly program: WebGLProgram;
  /** Waits for the compiler where it is not done yet; throws with its words where a shader does not compile: a mistake in code. */
  check(): void;
  /** Null where the program has no use for it. */
  uniform(name: string): WebGLUniformLocation | null;
  dispose(): void;
}

/** Compiled elsewhere while the page goes on, until it is checked. */
export function createProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string, attributes: readonly string[]): Program {
  const program = gl.createProgram();
  const shaders = [shader(gl, gl.VERTEX_SHADER, vertex), shader(gl, gl.FRAGMENT_SHADER, fragment)];
  for (const part of shaders) gl.attachShader(program, part);
  attributes.forEach((name, location) => gl.bindAttribLocation(program, location, name));
  gl.linkProgram(program);
  const known = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    check() {
      if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
        const faults = [gl.getProgramInfoLog(program), ...shaders.map((part) => gl.getShaderInfoLog(part))];
        throw new Error(`a shader does not compile, or a program does not link: ${faults.filter(Boolean).join(' ')}`);
      }
      const count = (gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) as number | null) ?? 0;
      for (let i = 0; i < count; i++) {
        const name = gl.getActiveUniform(program, i)?.name.replace('[0]', '');
        if (name !== undefined) known.set(name, gl.getUniformLocation(program, name));
      }
    },
    uniform: (name) => known.get(name) ?? null,
    dispose() {
      for (const part of shaders) gl.deleteShader(part);
      gl.deleteProgram(program);
    },
  };
}

function shader(gl: WebGL2RenderingContext, type: GLenum, source: string): WebGLShader {
  const made = gl.createShader(type);
  if (!made) throw new Error('WebGL gave no shader: its context is lost');
  gl.shaderSource(made, source);
  gl.compileShader(made);
  return made;
}
