import { describe, expect, it } from 'vitest';
import { holdsFor } from '../../../../src/schemas/project/cargo.ts';
import { readRustFacts } from '../../../../src/schemas/project/rust-facts.ts';

const read = (sources: Readonly<Record<string, string>>) =>
  readRustFacts(Object.entries(sources).map(([path, text]) => ({ path, text })));

const registered = (text: string) => read({ 'src/lib.rs': text }).registered.map(({ name }) => name);
const listed = (text: string) => read({ 'build.rs': text }).listed.map(({ name }) => name);
const unread = (sources: Readonly<Record<string, string>>) =>
  read(sources).unread.map(({ about, place }) => `${about} ${place.file}:${place.line}`);

describe('the commands that an app registers', () => {
  it.each([
    ['tauri::generate_handler![open, files::save, r#move, crate::a::b::last,]', 'open save move last'],
    ['generate_handler! [ #[cfg(desktop)] open, /* no */ save, // nor this\n last ]', 'open save last'],
    ['collect_commands![open::<tauri::Wry>, save]', 'open save'],
    ['// generate_handler![no]\n/* /* generate_handler![no] */ */ generate_handler![yes]', 'yes'],
    [
      'let text = "generate_handler![no]"; let raw = r#"generate_handler!["no"]"#; generate_handler![yes]',
      'yes',
    ],
    ["let quote = '\"'; fn f<'a>(x: &'a str) {} generate_handler![yes]", 'yes'],
    ['#[cfg(test)] mod tests { fn f() { generate_handler![no] } } generate_handler![yes]', 'yes'],
    [
      '#[tauri::command(rename = "open-file")] pub async fn open() {} generate_handler![open, save]',
      'open-file save',
    ],
    [
      'Builder::<R>::new("spell").invoke_handler(generate_handler![no]).build(); generate_handler![yes]',
      'yes',
    ],
    ['generate_handler![open', ''],
  ])('are those of %s', (text, names) => {
    expect(registered(text).join(' ')).toBe(names);
  });

  it('are said not to be known where they are no list', () => {
    expect(unread({ 'src/lib.rs': 'b\n.invoke_handler(|invoke| true)' })).toEqual(['commands src/lib.rs:2']);
    expect(unread({ 'src/lib.rs': 'generate_handler![$crate::a]' })).toEqual(['commands src/lib.rs:1']);
  });

  it('may be a list under a name, or what a function gives', () => {
    const named = 'let handler = tauri::generate_handler![open]; b.invoke_handler(handler)';
    expect(unread({ 'src/lib.rs': named })).toEqual([]);
    const given = 'fn handlers() -> impl Fn(Invoke) -> bool { tauri::generate_handler![open] }';
    expect(unread({ 'src/lib.rs': 'b.invoke_handler(init::handlers())', 'src/init.rs': given })).toEqual([]);
  });
});

describe('the commands that a build script lists', () => {
  it.each([
    ['AppManifest::new().commands(&["open", "save"])', 'open save'],
    ['const COMMANDS: &[&str] = &["open"]; AppManifest::new().commands(COMMANDS)', 'open'],
    ['static ALL: [&str; 2] = ["a", "b"]; AppManifest::new().commands(&ALL)', 'a b'],
    [
      '.plugin("spell", InlinedPlugin::new().commands(&["check"])).app_manifest(AppManifest::new().commands(&["open"]))',
      'open',
    ],
    ['tauri_build::build()', ''],
  ])('are those of %s', (text, names) => {
    expect(listed(text).join(' ')).toBe(names);
    expect(unread({ 'build.rs': text })).toEqual([]);
  });

  it('are said not to be known where they are no list, or other folders are read', () => {
    expect(unread({ 'build.rs': 'fn main() { shared::build_app() }' })).toEqual(['appManifest build.rs:1']);
    expect(unread({ 'build.rs': 'AppManifest::new().commands(names())' })).toEqual([
      'appManifest build.rs:1',
    ]);
    expect(unread({ 'build.rs': 'Attributes::new().capabilities_path_pattern("./caps/*")' })).toEqual([
      'capabilities build.rs:1',
    ]);
  });

  it('come with the plugins that are part of the app', () => {
    const text =
      'Attributes::new().plugin("spell", InlinedPlugin::new().commands(&["check"]).default_permission(DefaultPermissionRule::AllowAllCommands))' +
      '.plugin("log", InlinedPlugin::new().commands(&["write"]).default_permission(DefaultPermissionRule::Allow(vec!["allow-write".into()])))';
    expect(
      read({ 'build.rs': text }).inlined.map(({ name, commands, default: members }) => [
        name,
        commands.map((it) => it.name),
        members,
      ]),
    ).toEqual([
      ['spell', ['check'], 'all'],
      ['log', ['write'], ['allow-write']],
    ]);
  });
});

describe('the windows that Rust makes', () => {
  it('have labels that are texts or constants, and pages', () => {
    const text = `
      WebviewWindowBuilder::new(app, "about", WebviewUrl::App("about.html".into()))
      tauri::WebviewWindowBuilder::new(&handle, HELP, tauri::WebviewUrl::External("https://example.org".parse().unwrap()))
      WebviewWindowBuilder::new(app, format!("doc-{n}"), url)`;
    const { windows } = read({ 'src/lib.rs': text, 'src/names.rs': 'pub const HELP: &str = "help";' });
    expect(windows.map(({ name, place, page }) => [name, place.line, page])).toEqual([
      ['about', 2, { kind: 'app', path: 'about.html' }],
      ['help', 3, { kind: 'url', url: 'https://example.org' }],
    ]);
    expect(unread({ 'src/lib.rs': text, 'src/names.rs': 'const HELP: &str = "help";' })).toEqual([
      'windows src/lib.rs:4',
    ]);
  });
});

describe('a condition of Cargo', () => {
  it.each([
    ['cfg(target_os = "linux")', true, false],
    ['cfg(not(any(target_os = "android", target_os = "ios")))', true, false],
    ['cfg(any(target_os = "android", target_os = "ios"))', false, true],
    ['cfg(all(unix, not(target_os = "android")))', true, false],
    ['cfg(windows)', false, false],
    ['cfg(feature = "x")', true, true],
    ['x86_64-pc-windows-msvc', true, true],
  ])('%s holds on Linux: %s, on Android: %s', (condition, linux, android) => {
    expect([holdsFor(condition, 'linux'), holdsFor(condition, 'android')]).toEqual([linux, android]);
  });
});
