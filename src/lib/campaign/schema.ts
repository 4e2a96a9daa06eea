/**
 * The campaign file format, version 1: one small `campaign.json` that names GeoJSON layers (RFC 7946) and a
 * bibliography. Everything that enters the program from outside passes these schemas once; the types that the core
 * reads are derived from them. What loads later has its schema beside its parser, put together from the same pieces.
 */
export * from './schema/campaignFile';
export * from './schema/ground';
export * from './schema/layerFiles';
export * from './schema/bibliography';
export { citations, id, lat, lon, moment, note, sourced, statedTime, text, title } from './schema/pieces';
