import assert from 'node:assert/strict';
import { isPicture, pictureIn } from '../../../server/report/picture-file.ts';
import { jpeg, png, pngBomb, svg, turnedJpeg, webp } from '../../support/pictures.ts';

function sizeOf(bytes: Uint8Array, path: string): readonly unknown[] {
  const file = pictureIn(bytes, path);
  assert.ok(isPicture(file), JSON.stringify(file));
  return [file.kind, file.width, file.height];
}

function reasonOf(bytes: Uint8Array, path: string): string {
  const file = pictureIn(bytes, path);
  assert.ok(!isPicture(file), JSON.stringify(file));
  return file.reason.en;
}

describe('a picture file', () => {
  it('is read for its size, whatever its kind', () => {
    assert.deepEqual(sizeOf(png(30, 20), 'a.png'), ['png', 30, 20]);
    assert.deepEqual(sizeOf(jpeg, './图/a.JPG'), ['jpeg', 1, 1]);
    assert.deepEqual(sizeOf(jpeg, 'a.jpeg'), ['jpeg', 1, 1]);
    assert.deepEqual(sizeOf(webp, 'a.webp'), ['webp', 1, 1]);
    assert.deepEqual(sizeOf(svg(''), 'a.svg'), ['svg', 400, 200]);
  });

  it('is as large as it is shown where a camera was held on its side', () => {
    const file = pictureIn(turnedJpeg(6), 'a.jpg');
    assert.ok(isPicture(file));
    assert.equal(file.turns, 1);
    const upright = pictureIn(turnedJpeg(1), 'a.jpg');
    assert.equal(isPicture(upright) && upright.turns, 0);
  });

  it('that is drawn is as large as it says, or as the part of the plane that it shows', () => {
    const size = (attributes: string) => sizeOf(svg('', attributes), 'a.svg').slice(1);
    assert.deepEqual(
      size('width="10cm" height="5cm"').map((each) => Math.round(Number(each))),
      [378, 189],
    );
    assert.deepEqual(size('viewBox="0 0 640 480"'), [640, 480]);
    assert.deepEqual(size('width="100%" viewBox="0 0 640 480"'), [640, 480]);
    assert.deepEqual(size('width="320" viewBox="0 0 640 480"'), [320, 240]);
    assert.deepEqual(size("viewBox='0,0,64,48'"), [64, 48]);
    assert.deepEqual(size(''), [300, 150]);
  });

  it('is none where its content is not what its name says', () => {
    assert.equal(reasonOf(jpeg, 'a.png'), 'contains JPEG, which its extension does not say. Rename it');
    assert.equal(reasonOf(svg(''), 'a.png'), 'contains SVG, which its extension does not say. Rename it');
    assert.equal(reasonOf(new TextEncoder().encode('<html><p>404</p></html>'), 'a.png'), 'does not contain a picture');
    assert.equal(reasonOf(new Uint8Array(), 'a.svg'), 'does not contain a picture');
    assert.equal(
      reasonOf(new TextEncoder().encode('GIF89a'), 'a.gif'),
      'is not a picture of a kind that can be shown. Save it as PNG, JPEG, SVG or WebP',
    );
  });

  it('is none where it is cut off or has become another on the way', () => {
    const whole = png(30, 20);
    const changed = Uint8Array.from(whole, (byte, index) => (index === 45 ? byte ^ 1 : byte));
    for (const bytes of [whole.subarray(0, whole.length - 4), whole.subarray(0, 20), changed])
      assert.equal(reasonOf(bytes, 'a.png'), 'is damaged or incomplete');
    assert.equal(reasonOf(jpeg.subarray(0, 40), 'a.jpg'), 'is damaged or incomplete');
    assert.equal(reasonOf(webp.subarray(0, 35), 'a.webp'), 'is damaged or incomplete');
    assert.equal(reasonOf(Uint8Array.of(...svg(''), 0xff, 0xfe), 'a.svg'), 'does not contain a picture');
  });

  it('is none where it is too large, on the disk or in memory', () => {
    assert.equal(reasonOf(new Uint8Array(5 * 1024 * 1024 + 1), 'a.png'), 'is larger than 5 MB. Make it smaller');
    for (const [width, height] of [
      [65_535, 65_535],
      [2_000_000_000, 1],
    ] as const)
      assert.equal(reasonOf(pngBomb(width, height), 'a.png'), 'has more than 40 million pixels. Make it smaller');
    assert.equal(
      reasonOf(svg('', 'width="100000" height="100000"'), 'a.svg'),
      'has more than 40 million pixels. Make it smaller',
    );
  });

  it('is none where something in a drawing could run', () => {
    for (const inside of [
      '<script>alert(1)</script>',
      '<svg:script href="#a"/>',
      '<script\n/>',
      '<rect onload="alert(1)"/>',
      "<rect ONclick = 'alert(1)'/>",
      '<use xlink:href="javascript:alert(1)"/>',
      '<a xlink:href="javascript:alert(1)"><text>a</text></a>',
      '<use xlink:href="&#106;avascript:alert(1)"/>',
      '<set attributeName="href" to="javascript:alert(1)"/>',
      '<foreignObject><iframe src="#"/></foreignObject>',
    ])
      assert.match(reasonOf(svg(inside), 'a.svg'), /^contains a script/, inside);
    assert.match(reasonOf(svg('', 'onload="alert(1)"'), 'a.svg'), /^contains a script/);
  });

  it('is none where a drawing would fetch something', () => {
    for (const inside of [
      '<image href="https://www.example.com/a.png"/>',
      '<image xlink:href="file:///etc/passwd"/>',
      '<image xlink:href="other.png"/>',
      '<image href="data:image/svg+xml,&lt;svg/&gt;"/>',
      '<use href="other.svg#part"/>',
      '<rect fill="url(other.svg#pattern)"/>',
      '<rect style="fill: URL( \'//www.example.com/a\' )"/>',
      '<style>@import "a.css";</style>',
      '<style><![CDATA[ rect { fill: url(http://www.example.com/) } ]]></style>',
    ])
      assert.match(reasonOf(svg(inside), 'a.svg'), /^refers to other files/, inside);
    const behind = (head: string) => Uint8Array.of(...new TextEncoder().encode(head), ...svg(''));
    assert.match(reasonOf(behind('<?xml-stylesheet href="a.css"?>'), 'a.svg'), /^refers to other files/);
    assert.match(
      reasonOf(behind('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), 'a.svg'),
      /^refers to other files/,
    );
    assert.match(
      reasonOf(behind('<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]>'), 'a.svg'),
      /^refers to other files/,
    );
  });

  it('may be what drawing programs write', () => {
    const head = `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with a drawing program -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
`;
    const inside = `<metadata><license resource="http://creativecommons.org/ns#"/></metadata>
<style>@font-face { font-family: A; src: url(data:font/woff2;base64,AAAA) } .a { fill: url(#g); }</style>
<defs><linearGradient id="g" xlink:href="#h"/></defs>
<a xlink:href="https://www.example.com/help"><text font-family="SimSun">申请 &gt; 受理</text></a>
<image href="data:image/png;base64,AAAA"/><rect style="fill:url('#g')" sodipodi:nodetypes="cc" content="on"/>
<switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">受理</div></foreignObject><text>受理</text></switch>`;
    assert.deepEqual(sizeOf(Uint8Array.of(...new TextEncoder().encode(head), ...svg(inside)), 'a.svg'), [
      'svg',
      400,
      200,
    ]);
  });
});
