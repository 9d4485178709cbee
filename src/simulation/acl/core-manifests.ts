import { inByteOrder } from './byte-order.ts';
import { commandPermissions, kebab, type Manifest, manifestOf, type Manifests } from './manifest.ts';

/**
 * The commands of each core plugin in the order of Tauri's list; those with a `+` are in the plugin's default set.
 * Source: tauri 2.12.5, `build.rs`, `PLUGINS`.
 */
const corePlugins: Readonly<Record<string, string>> = {
  'core:path': '+resolve_directory +resolve +normalize +join +dirname +extname +basename +is_absolute',
  'core:event': '+listen +unlisten +emit +emit_to',
  'core:window':
    'create +get_all_windows +scale_factor +inner_position +outer_position +inner_size +outer_size ' +
    '+is_fullscreen +is_minimized +is_maximized +is_focused +is_decorated +is_resizable ' +
    '+is_maximizable +is_minimizable +is_closable +is_visible +is_enabled +title +current_monitor ' +
    '+primary_monitor +monitor_from_point +available_monitors +cursor_position +theme ' +
    '+is_always_on_top +activity_name +scene_identifier center request_user_attention set_enabled ' +
    'set_resizable set_maximizable set_minimizable set_closable set_title maximize unmaximize ' +
    'minimize unminimize show hide close destroy set_decorations set_shadow set_effects ' +
    'set_always_on_top set_always_on_bottom set_visible_on_all_workspaces set_content_protected ' +
    'set_size set_min_size set_size_constraints set_max_size set_position set_fullscreen ' +
    'set_fullscreen_on_monitor set_simple_fullscreen set_focus set_focusable set_skip_taskbar ' +
    'set_cursor_grab set_cursor_visible set_cursor_icon set_cursor_position set_ignore_cursor_events ' +
    'start_dragging start_resize_dragging set_progress_bar set_badge_count set_overlay_icon ' +
    'set_badge_label set_icon set_title_bar_style set_theme toggle_maximize set_background_color ' +
    '+internal_toggle_maximize',
  'core:webview':
    'create_webview create_webview_window +get_all_webviews +webview_position +webview_size ' +
    'webview_close set_webview_size set_webview_position set_webview_focus set_webview_auto_resize ' +
    'set_webview_zoom webview_hide webview_show print reparent clear_all_browsing_data ' +
    'set_webview_background_color +internal_toggle_devtools',
  'core:app':
    '+version +name +tauri_version +identifier app_show app_hide exit fetch_data_store_identifiers ' +
    'remove_data_store default_window_icon set_app_theme set_dock_visibility +bundle_type ' +
    '+register_listener +remove_listener +supports_multiple_windows',
  'core:image': '+new +from_bytes +from_path +rgba +size',
  'core:resources': '+close',
  'core:menu':
    '+new +append +prepend +insert +remove +remove_at +items +get +popup +create_default ' +
    '+set_as_app_menu +set_as_window_menu +text +set_text +is_enabled +set_enabled +set_accelerator ' +
    '+set_as_windows_menu_for_nsapp +set_as_help_menu_for_nsapp +is_checked +set_checked +set_icon',
  'core:tray':
    '+new +get_by_id +remove_by_id +set_icon +set_menu +set_tooltip +set_title +set_visible ' +
    '+set_temp_dir_path +set_icon_as_template +set_icon_with_as_template +set_show_menu_on_left_click',
};

function corePlugin(list: string): Manifest {
  const entries = list.split(' ');
  const defaults = entries.filter((entry) => entry.startsWith('+'));
  return manifestOf({
    default: defaults.map((entry) => `allow-${kebab(entry.slice(1))}`),
    permissions: commandPermissions(entries.map((entry) => entry.replace('+', ''))),
    sets: [],
  });
}

/** What Tauri's own plugins offer to capabilities; `core:default` is the default of each of them. */
export const coreManifests: Manifests = inByteOrder([
  [
    'core',
    manifestOf({
      default: Object.keys(corePlugins).map((plugin) => `${plugin}:default`),
      permissions: [],
      sets: [],
    }),
  ],
  ...Object.entries(corePlugins).map(([plugin, list]) => [plugin, corePlugin(list)] as const),
]);
