// Looks at a page as a reader would and tells the page around it what it found, as JSON.
(function () {
  var found = { lang: [], overflow: [], overlap: [], contrast: [], foreign: [], toggle: '', csv: '', width: innerWidth };
  function visible(e) { var r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0; }
  function name(e) { return e.tagName + '.' + (e.getAttribute('class') || '') + ' "' + (e.textContent || '').trim().slice(0, 40) + '"'; }
  function channels(c) { var m = /rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?/.exec(c); return m ? [+m[1], +m[2], +m[3], m[4] === undefined ? 1 : +m[4]] : null; }
  function light(c) { var a = c.slice(0, 3).map(function (v) { v /= 255; return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); }); return 0.2126 * a[0] + 0.7152 * a[1] + 0.0722 * a[2]; }
  function ratio(a, b) { a = light(a); b = light(b); return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); }
  function ground(e) { while (e && e.nodeType === 1) { var c = channels(getComputedStyle(e).backgroundColor); if (c && c[3] > 0.99) return c; e = e.parentNode; } return [255, 255, 255, 1]; }
  function look() {
    var root = document.documentElement;
    if (root.scrollWidth > innerWidth + 1) found.overflow.push(root.lang + ' page is ' + root.scrollWidth + ' wide in ' + innerWidth);
    [].forEach.call(document.querySelectorAll('body *:not(script):not(style)'), function (e) {
      if (e.closest('svg') || !visible(e)) return;
      var own = [].some.call(e.childNodes, function (n) { return n.nodeType === 3 && n.textContent.trim(); });
      var box = e.getBoundingClientRect(), scrolls = e.closest('.sc, nav');
      if (!scrolls && (box.right > innerWidth + 1 || box.left < -1)) found.overflow.push(root.lang + ' ' + name(e));
      if (own && e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).display === 'block' && !scrolls) found.overflow.push(root.lang + ' inside ' + name(e));
      if (own) { var c = channels(getComputedStyle(e).color), k = ratio(c, ground(e)); if (k < 4.5) found.contrast.push(root.lang + ' ' + k.toFixed(2) + ' ' + name(e)); }
    });
    [].forEach.call(document.querySelectorAll('svg'), function (svg) {
      if (!visible(svg)) return;
      var frame = svg.getBoundingClientRect();
      var boxes = [].filter.call(svg.querySelectorAll('text'), visible).map(function (t) { return [t, t.getBoundingClientRect()]; });
      boxes.forEach(function (one, i) {
        var a = one[1];
        if (a.left < frame.left - 2 || a.right > frame.right + 2 || a.top < frame.top - 2 || a.bottom > frame.bottom + 2) found.overflow.push(root.lang + ' svg ' + svg.getAttribute('aria-label') + ': ' + name(one[0]));
        for (var j = i + 1; j < boxes.length; j++) {
          var b = boxes[j][1];
          // Line boxes are taller than letters: a fifth of the height may overlap.
          var x = Math.min(a.right, b.right) - Math.max(a.left, b.left), y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (x > 1 && y > 0.3 * Math.min(a.height, b.height)) { found.overlap.push(root.lang + ' ' + svg.getAttribute('aria-label') + ': ' + name(one[0]) + ' / ' + name(boxes[j][0])); }
        }
      });
    });
    var wrong = document.querySelectorAll(root.lang === 'en' ? '.zh' : '.en');
    found.foreign.push([].filter.call(wrong, visible).length);
    found.lang.push(root.lang);
  }
  look();
  document.getElementById('lang').click();
  look();
  document.getElementById('lang').click();
  found.lang.push(document.documentElement.lang);
  var map = document.querySelector('svg.map');
  if (map) {
    var r = map.getBoundingClientRect();
    for (var k = 1; k < 20 && document.getElementById('tip').hidden; k++) map.dispatchEvent(new MouseEvent('mousemove', { clientX: r.left + r.width * k / 20, clientY: r.top + r.height / 2, bubbles: true }));
    found.tip = document.getElementById('tip').textContent;
    found.marked = document.querySelectorAll('.hl').length;
    found.maps = document.querySelectorAll('svg.map').length;
  }
  function leave() { parent.postMessage(JSON.stringify(found), '*'); }
  var make = URL.createObjectURL;
  URL.createObjectURL = function (blob) {
    var reader = new FileReader();
    reader.onload = function () { var bytes = new Uint8Array(reader.result); found.csv = [].slice.call(bytes, 0, 3).join(' '); found.table = new TextDecoder('utf-8').decode(bytes); leave(); };
    reader.readAsArrayBuffer(blob);
    return make.call(URL, new Blob(['']));
  };
  HTMLAnchorElement.prototype.click = function () {};
  document.getElementById('csv').click();
})();
