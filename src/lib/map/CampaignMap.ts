import type { LngLatLike, Map as MapLibreMap } from 'maplibre-gl';
import type { InPieces } from '../campaign/pieces';
import { givingWay } from '../campaign/pieces';
import type { Campaign } from '../campaign/types';
import { QUIET_HELD_OPACITY } from '../layers/quietStyle';
import { NOTHING_IMAGE } from '../layers/takenRoom';
import type { Theme } from '../layers/theme';
import type { SceneView } from '../layers/visibleFormations';
import type { Content, Heights } from '../renderer/content';
import { paletteOf } from '../renderer/palette';
import { loadLabelFace, SpriteAtlas } from '../renderer/SpriteAtlas';
import { drape } from '../scene/drape';
import type { Frame } from '../scene/frame';
import { frameOf, toDays } from '../scene/frame';
import { marksOf } from '../scene/marks';
import type { NameGap } from '../scene/nameGaps';
import { packGaps } from '../scene/nameGaps';
import type { PathSet } from '../scene/pathSet';
import { NO_PATHS } from '../scene/pathSet';
import { drawingPaths } from '../scene/paths';
import type { RowTable } from '../scene/rowTable';
import { packRows } from '../scene/rowTable';
import { FRONT_INKS, shownFronts, shownPaths } from '../scene/shown';
import { trackOf } from '../scene/tracks';
import { joined, unitInstances } from '../scene/units';
import { DatedLines, hasDates } from './datedLines';
import type { Box } from './freeArea';
import { loadHeld } from './heldImage';
import type { Host, HostKind } from './hosts';
import { createHost } from './hosts';
import type { InTheWay } from './NameChooser';
import { NameRoom } from './NameRoom';
import type { Pickable, Shown } from './picking';
import { idsInView, LABEL_PX, pickable, pictureOf, placeAt } from './picking';
import type { PlansAround } from './plans';
import { Plans } from './plans';
import { setTerritories, writeTerritories } from './territoryState';

export interface CampaignMapOptions {
  readonly kind: HostKind;
  readonly addressOf: (path: string) => string;
  readonly dateText: (t: number) => string;
  readonly onError: (error: unknown) => void;
  /** Only the ground held and its line of contact: what a small picture can show. */
  readonly areaOnly?: boolean;
  /** Pixels a CSS pixel of symbols and their names, where a picture wants more of them than a screen. */
  readonly spriteRatio?: number;
}

/** Between a symbol's frame and what is said of it: its echelon's marks stand there. */
const TIP_PX = 11;

const NO_NUMBERS = new Float32Array(0);

/**
 * The moving half of the map. What is drawn is prepared once; a change of what the reader wants to see renews the
 * parts it concerns; a change of time alone renews nothing but, every six hours, where the symbols are set.
 */
export class CampaignMap {
  readonly #map: MapLibreMap;
  readonly #campaign: Campaign;
  readonly #frame: Frame;
  readonly #host: Host;
  #paths: PathSet = NO_PATHS;
  readonly #tracks: RowTable;
  readonly #plans: Plans;
  readonly #dated: DatedLines;
  readonly #areaOnly: boolean;
  readonly #spriteRatio: number | undefined;
  /** When all that loads or is prepared by itself is there, but for the ground held. */
  readonly ready: Promise<unknown>;
  readonly #askHeld: () => Promise<unknown>;
  #complete: Promise<unknown> | null = null;
  #theme: Theme;
  #atlas: SpriteAtlas;
  #content: Content | null = null;
  #held: Content['held'] = null;
  #gaps: Float32Array = NO_NUMBERS;
  readonly #room: NameRoom;
  /** The ground where it is raised, and the paths cut fine enough to lie on it. */
  #raised: { heights: Heights; paths: PathSet } | null = null;
  #draped: PathSet | null = null;
  #seen: { view: SceneView; theme: Theme; atlas: SpriteAtlas; plans: object; held: Content['held']; gaps: Float32Array; raised: object | null } | null = null;
  #last: Shown | null = null;
  #pickable: readonly Pickable[] | null = null;

  /**
   * @param map its style loaded, or about to be
   * @param options `addressOf` gives the address of a file of the site, `dateText` the day that a dated line ends
   */
  constructor(map: MapLibreMap, campaign: Campaign, theme: Theme, { kind, addressOf, dateText, onError, areaOnly = false, spriteRatio }: CampaignMapOptions) {
    this.#map = map;
    this.#campaign = campaign;
    this.#theme = theme;
    this.#frame = frameOf(campaign);
    this.#dated = new DatedLines(campaign, this.#frame, dateText);
    this.#areaOnly = areaOnly;
    this.#spriteRatio = spriteRatio;
    this.#tracks = packRows([
      ...campaign.formations.map((formation) => trackOf(formation, this.#frame)),
      ...this.#dated.rows,
    ]);
    this.#plans = new Plans(campaign);
    this.#room = new NameRoom(map, campaign, this.#frame);
    this.#atlas = new SpriteAtlas(theme, spriteRatio);
    this.#host = createHost(kind, map, this.#frame);
    const renewed = () => {
      this.#atlas = new SpriteAtlas(this.#theme, this.#spriteRatio);
      this.#again();
    };
    const drawing = givingWay(drawingPaths(campaign, this.#frame)).then((paths) => this.#takePaths(paths), onError);
    this.ready = Promise.all([loadLabelFace().then(renewed, onError), drawing]);
    // After the ground, which everybody waits for.
    const grounded = new Promise((done) => map.once('idle', done));
    this.#askHeld = () =>
      grounded
        .then(() => loadHeld(campaign, this.#frame, addressOf))
        .then((raster) => {
          this.#held = raster;
          this.#again();
        }, onError);
  }

  /** Asks for what comes after the ground: the ground held. @returns when it is there, or has failed, which was told */
  complete(): Promise<unknown> {
    return (this.#complete ??= Promise.all([this.ready, this.#askHeld()]));
  }

  /** After each new style: its layers are gone and its territories empty. */
  attach(theme: Theme): void {
    if (theme !== this.#theme) this.#atlas = new SpriteAtlas(theme, this.#spriteRatio);
    this.#theme = theme;
    this.#room.forget();
    setTerritories(this.#map, this.#campaign);
    if (!this.#map.hasImage(NOTHING_IMAGE)) this.#map.addImage(NOTHING_IMAGE, { width: 2, height: 2, data: new Uint8Array(16) });
    this.#host.attach();
  }

  /** Instants and places are told the renderer relative to this. */
  get frame(): Frame {
    return this.#frame;
  }

  /** Sets everything on raised ground, or (null) flat on the map. */
  raise(heights: Heights | null): void {
    if (heights) this.#draped ??= drape(this.#paths);
    this.#raised = heights && this.#draped && { heights, paths: this.#draped };
    this.#again();
  }

  draw(t: number, view: SceneView): void {
    const plans = this.#plans.around(t, view);
    this.#last = { t, view, plans };
    this.#pickable = null;
    const content = this.#renew(view, plans);
    this.#host.show({ content, moment: { days: toDays(this.#frame, t), planMix: plans.mix } });
    writeTerritories(this.#map, this.#campaign, t, view.layers);
  }

  /** What can be picked as it was drawn last, nearest the reader last; worked out when it is first asked for. */
  get pickable(): readonly Pickable[] {
    this.#pickable ??= this.#last ? pickable(this.#campaign, this.#last) : [];
    return this.#pickable;
  }

  /**
   * Lets the names of towns make way for symbols and arrows as they stand, in pieces: for when time and view are at rest.
   * @param over what stands over the map
   * @returns all that names make way for
   */
  *makingRoom(over: readonly Box[] = []): InPieces<InTheWay> {
    if (!this.#last || !this.#content) return { boxes: [], points: [] };
    const { t, view } = this.#last;
    return yield* this.#room.making({ t, view, content: this.#content, paths: this.#paths, pickable: this.pickable, dates: this.#dated.boxesAt(t, this.#map), over });
  }

  /** Breaks the lines of ways at names that they cross. */
  leaveGaps(gaps: readonly NameGap[]): void {
    const packed = packGaps(this.#frame, gaps);
    if (String(packed) === String(this.#gaps)) return;
    this.#gaps = packed;
    this.#again();
  }

  /** For whoever reads the map's pixels in this task. */
  redraw(): void {
    this.#host.redraw();
  }

  /** Ids of what can be picked and is in view, from west to east. */
  inView(): string[] {
    return idsInView(this.#map, this.pickable);
  }

  /** The picture of a formation or event on the screen, in CSS pixels; null where it is not shown. */
  screenBoxOf(id: string): { x: number; top: number; bottom: number } | null {
    const found = this.#last && pictureOf(this.#campaign, id, this.#last);
    if (!found) return null;
    const { x, y } = this.#map.project([found.lon, found.lat]);
    const middle = y + found.y;
    return { x: x + found.x, top: middle - found.halfHeight - TIP_PX, bottom: middle + found.halfHeight + (found.halfLabel > 0 ? LABEL_PX : 0) };
  }

  /** Where a formation or event is at `t`, or null where it is not on the map. */
  placeOf(id: string, t: number): LngLatLike | null {
    return placeAt(this.#campaign, id, t);
  }

  remove(): void {
    this.#last = null;
    this.#host.remove();
  }

  #takePaths(paths: PathSet): void {
    this.#paths = paths;
    this.#draped = null;
    // All that is drawn by their numbers is another.
    this.#seen = null;
    if (this.#raised) this.raise(this.#raised.heights);
    else this.#again();
  }

  #again(): void {
    if (this.#last) this.draw(this.#last.t, this.#last.view);
  }

  /** The parts that what is wanted now differs in from what was wanted last. */
  #renew(view: SceneView, around: PlansAround): Content {
    const { pair: plans } = around;
    const seen = this.#seen;
    const old = this.#content;
    const same = seen?.view.layers === view.layers && seen.view.basis === view.basis && seen.view.selected === view.selected;
    const samePointed = seen?.view.pointed === view.pointed;
    const sameInks = seen?.theme === this.#theme && seen.atlas === this.#atlas;
    const sameUnits = same && samePointed && sameInks && seen.plans === plans && hasDates(seen.view) === hasDates(view);
    if (old && sameUnits && seen.held === this.#held && seen.gaps === this.#gaps && seen.raised === this.#raised) return old;
    const campaign = this.#campaign;
    if (!old || !sameUnits) this.#dated.chooseFor(around);
    const units =
      old && sameUnits ? old.units : joined(unitInstances(campaign, this.#frame, this.#tracks, plans, [view.selected, view.pointed], this.#atlas), this.#dated.instances(this.#tracks, this.#atlas));
    const content: Content = {
      palette: old && sameInks ? old.palette : paletteOf(this.#theme),
      paths: this.#raised?.paths ?? this.#paths,
      shownPaths: old && same ? old.shownPaths : shownPaths(campaign, this.#paths, view),
      tracks: this.#tracks,
      marks: old && same && samePointed ? old.marks : marksOf(campaign, this.#frame, view),
      units,
      sprites: this.#atlas.sprites,
      held: this.#held,
      heights: this.#raised?.heights ?? null,
      shownFronts: shownFronts(view),
      frontInks: FRONT_INKS,
      gaps: this.#gaps,
      readOnly: view.basis === 'read',
    };
    this.#seen = { view, theme: this.#theme, atlas: this.#atlas, plans, held: this.#held, gaps: this.#gaps, raised: this.#raised };
    return (this.#content = this.#areaOnly ? areaOnly(content) : content);
  }
}

function areaOnly(content: Content): Content {
  return { ...content, palette: { ...content.palette, heldOpacity: QUIET_HELD_OPACITY }, units: NO_NUMBERS, marks: NO_NUMBERS, shownPaths: new Uint8Array(content.shownPaths.length) };
}
