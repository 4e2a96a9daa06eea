import { readFileSync } from 'node:fs';
import { bbox, booleanPointInPolygon, destination, bearing, distance } from '@turf/turf';
import { checkCampaign } from './geo/buildCampaign';
const { built } = checkCampaign('august-storm');
const land=(JSON.parse(readFileSync('geo/basemap/land.geojson','utf8')) as any).features.map((f:any)=>[f,bbox(f)]);
const lakes=(JSON.parse(readFileSync('geo/basemap/lakes.geojson','utf8')) as any).features.map((f:any)=>[f,bbox(f)]);
const inside=(p:any,l:any)=>l.find(([f,b]:any)=>p[0]>=b[0]&&p[0]<=b[2]&&p[1]>=b[1]&&p[1]<=b[3]&&booleanPointInPolygon(p,f));
for(const f of built!.campaign.formations) for(const leg of f.legs){
  if(leg.mode==='air'||leg.lengthKm<3) continue;
  const L=leg.line.map((p:any)=>[p.lon,p.lat]); let sea=0,lake=0,landkm=0;const names=new Set<string>();
  let turn=0;
  for(let i=1;i<L.length;i++){const d=distance(L[i-1],L[i]);const n=Math.max(1,Math.ceil(d));const br=bearing(L[i-1],L[i]);
   if(i>1){const b0=bearing(L[i-2],L[i-1]);let t=Math.abs(br-b0);if(t>180)t=360-t;if(t>turn)turn=t;}
   for(let k=0;k<n;k++){const p=destination(L[i-1],d*(k+.5)/n,br).geometry.coordinates;
    if(!inside(p,land))sea+=d/n;else landkm+=d/n; const lk=inside(p,lakes);if(lk){lake+=d/n;names.add(String(lk[0].properties.name))}}}
  const id=`${f.id} ${leg.to.seq} ${leg.mode} ${leg.restsOn} ${leg.from.place}>${leg.to.place} km${leg.lengthKm.toFixed(0)} p${leg.from.precisionKm}/${leg.to.precisionKm}`;
  if(leg.mode!=='sea'&&sea>1) console.log('SEA',sea.toFixed(0),id);
  if(leg.mode==='sea'&&leg.restsOn!=='river'&&landkm>3) console.log('LAND',landkm.toFixed(0),id);
  if(lake>1) console.log('LAKE',lake.toFixed(0),[...names],id);
  if(turn>85&&leg.restsOn!=='chord') console.log('TURN',turn.toFixed(0),id,L.length);
}
