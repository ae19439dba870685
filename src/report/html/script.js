(function(){'use strict';
var h=document.documentElement,D=JSON.parse(document.getElementById('data').textContent),tip=document.getElementById('tip'),NS='http://www.w3.org/2000/svg';
var m=/[?&#]lang=(zh|en)/.exec(location.href);if(m)h.lang=m[1]==='en'?'en':'zh-CN';
function zh(){return h.lang!=='en'}
function pick(p){return p[zh()?1:0]}
function name(i){return zh()&&D.zh?D.zh[i]:D.en[i]}
document.getElementById('lang').onclick=function(){h.lang=zh()?'en':'zh-CN'};
document.getElementById('prt').onclick=function(){window.print()};
function safe(v){v=v===null||v===undefined?'':String(v);if(/^[=+\-@\t\r]/.test(v)&&!/^[+\-]?\d+(\.\d+)?(e[+\-]?\d+)?$/i.test(v))v="'"+v;return/[",\r\n]/.test(v)?'"'+v.replace(/"/g,'""')+'"':v}
function table(){var r=['cell','name_en','name_zh','residents'],rows=[r];D.columns.forEach(function(c){D.ids.forEach(function(p){r.push(p+'_'+c.key)})});
for(var i=0;i<D.cells.length;i++){var t=[D.cells[i],D.en[i],D.zh?D.zh[i]:D.en[i],D.residents[i]];D.columns.forEach(function(c){c.values.forEach(function(v){t.push(v[i])})});rows.push(t)}
return'\ufeff'+rows.map(function(x){return x.map(safe).join(',')}).join('\r\n')+'\r\n'}
document.getElementById('csv').onclick=function(){var a=document.createElement('a');a.href=URL.createObjectURL(new Blob([table()],{type:'text/csv;charset=utf-8'}));a.download='cells.csv';document.body.appendChild(a);a.click();document.body.removeChild(a)};
var maps=[].slice.call(document.querySelectorAll('svg.map')),marks=[],at=-1;
var shapes=null;
function outline(i){return D.outlines===true?document.getElementById('c'+i).getAttribute('d'):D.outlines[i]}
function rings(d){var box=[1/0,1/0,-1/0,-1/0],all=d.split('M').slice(1).map(function(r){var p=r.match(/-?[\d.]+/g).map(Number);for(var k=0;k<p.length;k+=2){box[0]=Math.min(box[0],p[k]);box[1]=Math.min(box[1],p[k+1]);box[2]=Math.max(box[2],p[k]);box[3]=Math.max(box[3],p[k+1])}return p});return{box:box,rings:all}}
function inside(s,x,y){if(x<s.box[0]||y<s.box[1]||x>s.box[2]||y>s.box[3])return false;var odd=false;s.rings.forEach(function(p){for(var k=0,j=p.length-2;k<p.length;j=k,k+=2)if((p[k+1]>y)!==(p[j+1]>y)&&x<(p[j]-p[k])*(y-p[k+1])/(p[j+1]-p[k+1])+p[k])odd=!odd});return odd}
function cellAt(svg,e){var c=svg.getScreenCTM();if(!c)return-1;var x=(e.clientX-c.e)/c.a,y=(e.clientY-c.f)/c.d,s=D.side,i;
if(D.outlines){if(!shapes)shapes=D.cells.map(function(_,k){return rings(outline(k))});for(i=0;i<shapes.length;i++)if(inside(shapes[i],x,y))return i;return-1}
for(i=0;i<D.x.length;i++)if(x>=D.x[i]&&x<D.x[i]+s&&y>=D.y[i]&&y<D.y[i]+s)return i;return-1}
function frame(i){var r=document.createElementNS(NS,D.outlines?'path':'rect');if(D.outlines)r.setAttribute('d',outline(i));else{r.setAttribute('x',D.x[i]);r.setAttribute('y',D.y[i]);r.setAttribute('width',D.side);r.setAttribute('height',D.side)}r.setAttribute('class','hl');return r}
function mark(i){if(i===at)return;at=i;marks.forEach(function(r){r.parentNode.removeChild(r)});marks=[];if(i<0){tip.hidden=true;return}
maps.forEach(function(s){var r=frame(i);s.appendChild(r);marks.push(r)});fill(i)}
function fill(i){tip.textContent='';var b=document.createElement('b');b.textContent=name(i);tip.appendChild(b);
if(D.residents.length){var p=document.createElement('div');p.textContent=(zh()?'居民 ':'residents ')+D.residents[i];tip.appendChild(p)}
var t=document.createElement('table');[['']].concat(D.plans.map(function(p){return[pick(p)]})).forEach(function(r,k){D.columns.forEach(function(c){var v=k?c.values[k-1][i]:pick(c.name);r.push(v===null?'—':v)});var tr=document.createElement('tr');r.forEach(function(v){var td=document.createElement('td');td.textContent=v;tr.appendChild(td)});t.appendChild(tr)});
tip.appendChild(t);tip.hidden=false}
maps.forEach(function(s){[].slice.call(s.querySelectorAll('title')).forEach(function(t){t.parentNode.removeChild(t)});
s.addEventListener('mousemove',function(e){mark(cellAt(s,e));if(!tip.hidden){var w=tip.offsetWidth,k=tip.offsetHeight,x=e.clientX+16,y=e.clientY+14;if(x+w>innerWidth)x=Math.max(0,e.clientX-w-12);if(y+k>innerHeight)y=Math.max(0,e.clientY-k-12);tip.style.left=x+'px';tip.style.top=y+'px'}});
s.addEventListener('mouseleave',function(){mark(-1)})});
})();
