export function serveStatic(options: {
  folder: string;
  mount?: string;
  port?: number;
  maxAgeS?: number;
  headers?: Record<string, string>;
  pages?: Record<string, string>;
}): Promise<{ url: string; close: () => Promise<void> }>;
