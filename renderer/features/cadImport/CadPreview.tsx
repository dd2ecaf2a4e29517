import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { CAD_FINDINGS } from '../../../app/words/cad.ts';
import { say as sayIn } from '../../../app/words/words.ts';
import { type CadBox, united } from '../../../core/cad/regions/region.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { useStore } from '../../kit/session/store.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { type Aim, type Camera, extentOfPoints, showing, type Size, toScreen, zoomed } from './camera.ts';
import { cadImports, type Mapping } from './cadImport.ts';
import { cadPreview } from './cadPreview.ts';
import { type CadExtent, type CadLook, type Lit } from './messages.ts';
import { type Measure, NOT_MEASURING, PreviewBar } from './PreviewBar.tsx';
import { PreviewMarks } from './PreviewMarks.tsx';
import { RegionMarks } from './RegionMarks.tsx';
import { usePreviewPointer } from './usePreviewPointer.ts';
import { useSize } from '../scene/useSize.ts';

/** A single place is shown no larger than so many times the whole house. */
const CLOSEST = 3;

/** The file in grey and what was recognised over it, painted by the worker; moved and zoomed with the pointer. */
export function CadPreview({
  mapping: { contents, choice, look, looking, regions },
  lit,
  aim,
  measured,
  banding,
  banded,
  seen,
}: {
  readonly mapping: Mapping;
  readonly lit: Lit | null;
  readonly aim: Aim | null;
  readonly measured: (length: number | null) => void;
  /** A region is being drawn with the pointer. */
  readonly banding: boolean;
  readonly banded: (box: CadBox) => void;
  /** What of the file is in sight. */
  readonly seen: (box: CadBox) => void;
}) {
  const [band, setBand] = useState<CadBox | null>(null);
  const say = useWords(CAD_IMPORT);
  const language = useContext(LanguageContext);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  /** What is shown until the user moves the view: what was to become walls at first, or else everything. */
  const [framed, setFramed] = useState<CadExtent | null>(null);
  const [moved, setCamera] = useState<Camera | null>(null);
  const [measure, setMeasure] = useState<Measure>(NOT_MEASURING);
  const walls = look?.extent ?? null;
  const camera = useMemo(
    () => moved ?? (framed === null || size === null ? null : showing(framed, size)),
    [moved, framed, size],
  );

  useEffect(() => {
    if (framed === null && look !== null) setFramed(framedBy(look) ?? look.extent ?? contents.extent);
  }, [framed, look, contents]);
  useEffect(() => {
    if (size === null || camera === null) return;
    seen({
      left: camera.x - size.width / 2 / camera.scale,
      right: camera.x + size.width / 2 / camera.scale,
      top: camera.y + size.height / 2 / camera.scale,
      bottom: camera.y - size.height / 2 / camera.scale,
    });
    cadImports.paint({ view: { ...camera, ...size, pixelRatio: devicePixelRatio }, lit });
  }, [size, camera, lit, look, seen]);
  useEffect(() => {
    const extent = extentOfPoints(aim?.places ?? []);
    if (extent === null || size === null) return;
    const whole = walls === null ? Infinity : showing(walls, size).scale * CLOSEST;
    setCamera(showing(extent, size, Math.max(whole, camera?.scale ?? 0)));
    // A new wish, and nothing else, moves the view.
  }, [aim]);

  const point = useCallback(
    (at: Point) => {
      const points = measure.points.length === 1 ? [...measure.points, at] : [at];
      setMeasure({ on: points.length < 2, points });
      const [a, b] = points;
      measured(a !== undefined && b !== undefined ? Math.hypot(a.x - b.x, a.y - b.y) : null);
    },
    [measure, measured],
  );
  usePreviewPointer(box, {
    camera,
    size,
    measuring: measure.on,
    move: setCamera,
    point,
    banding,
    band: (from, to, done) => {
      const drawn = {
        left: Math.min(from.x, to.x),
        right: Math.max(from.x, to.x),
        top: Math.max(from.y, to.y),
        bottom: Math.min(from.y, to.y),
      };
      setBand(done ? null : drawn);
      if (done) banded(drawn);
    },
  });

  const zoom = (factor: number): void => {
    if (camera !== null && size !== null)
      setCamera(zoomed(camera, size, { x: size.width / 2, y: size.height / 2 }, factor));
  };
  const refused = look?.plan?.made === false && !looking ? look.plan : null;
  const tooMany = refused?.failed
    .flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'too-many-lines');
  const advice =
    contents.extent === null
      ? say('no-lines')
      : choice.unit === null
        ? say('need-unit')
        : look !== null && !look.whole && !look.regions.some(({ taken }) => taken)
          ? say('need-region')
          : tooMany !== undefined
            ? sayIn(CAD_FINDINGS, language, tooMany.code, tooMany.data)
            : refused !== null
              ? say('need-walls')
              : '';
  return (
    <div className="cad-preview">
      <PreviewBar
        measure={measure}
        setMeasure={(next) => {
          setMeasure(next);
          if (next.points.length === 0) measured(null);
        }}
        zoom={zoom}
        showAll={() => {
          if (contents.extent !== null && size !== null) setCamera(showing(contents.extent, size));
        }}
        showWalls={walls === null || size === null ? null : () => setCamera(showing(walls, size))}
      />
      <div className="cad-stage">
        <div
          ref={box}
          className={`cad-view${measure.on || banding ? ' measuring' : ''}`}
          role="img"
          aria-label={say('preview-alt')}
          data-looking={looking}
        >
          {camera !== null && size !== null && (
            <>
              <Picture camera={camera} size={size} />
              <PreviewMarks
                camera={camera}
                size={size}
                plan={look?.plan?.made === true ? look.plan : null}
                places={aim?.places ?? []}
                measure={measure}
                unit={choice.unit}
              />
            </>
          )}
          {looking && (
            <p className="cad-over" role="status">
              {say('looking')}
            </p>
          )}
          {advice !== '' && <p className="cad-over cad-advice">{advice}</p>}
        </div>
        {camera !== null && size !== null && look !== null && !look.whole && (
          <RegionMarks
            camera={camera}
            size={size}
            look={{ ...look, regions: regions ?? look.regions }}
            band={band}
            still={banding || measure.on}
          />
        )}
        {camera !== null && size !== null && look?.whole !== false && band !== null && (
          <RegionMarks camera={camera} size={size} look={null} band={band} still />
        )}
      </div>
    </div>
  );
}

/** Of a sheet with several drawings all of them are shown; null = it is one plan. */
function framedBy({ regions, whole }: CadLook): CadExtent | null {
  return whole || regions.length === 0 ? null : regions.map(({ box }) => box).reduce(united);
}

/** The worker's latest picture; while a newer one is painted, it is moved along with the view. */
function Picture({ camera, size }: { readonly camera: Camera; readonly size: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useStore(cadPreview, (now) => now);
  const [shown, setShown] = useState(painted?.view ?? null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || painted === null) return;
    element.width = painted.picture.width;
    element.height = painted.picture.height;
    element.getContext('2d')?.drawImage(painted.picture, 0, 0);
    setShown(painted.view);
  }, [painted]);
  const view = shown ?? { ...camera, ...size };
  const by = camera.scale / view.scale;
  const middle = toScreen(camera, size, view);
  return (
    <canvas
      ref={canvas}
      style={{
        width: view.width,
        height: view.height,
        transform: `translate(${middle.x - (view.width / 2) * by}px, ${middle.y - (view.height / 2) * by}px) scale(${by})`,
      }}
    />
  );
}
