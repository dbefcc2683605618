// A browser of one window around WebKitGTK that WebDriver can drive and that keeps its data: MiniBrowser forgets everything
// under --automation (its network session is ephemeral there), so "close the browser, open it again" needs this one.
// Run by WebKitWebDriver: webkit_shell --automation --data=FOLDER --downloads=FOLDER [--width=N --height=N]. Compiled on first use
// by webkit.mjs. The few functions of GTK 3 and WebKitGTK 4.1 that it calls are declared here, so no -dev package is needed.
// Must not know: the app.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void Object;
extern int gtk_init_check(int *, char ***);
extern void gtk_main(void);
extern Object *gtk_window_new(int);
extern void gtk_window_resize(Object *, int, int);
extern void gtk_window_set_decorated(Object *, int);
extern void gtk_container_add(Object *, Object *);
extern void gtk_widget_show_all(Object *);
extern void gtk_widget_destroy(Object *);
extern void gtk_widget_grab_focus(Object *);
extern void gtk_window_present(Object *);
extern Object *gtk_widget_get_window(Object *);
extern void gdk_window_focus(Object *, unsigned);
extern unsigned long g_signal_connect_data(Object *, const char *, void *, void *, void *, int);
extern Object *g_object_new(unsigned long, const char *, ...);
extern void g_set_prgname(const char *);
extern char *g_filename_to_uri(const char *, const char *, void *);
extern unsigned long webkit_web_view_get_type(void);
extern Object *webkit_website_data_manager_new(const char *, ...);
extern Object *webkit_web_context_new_with_website_data_manager(Object *);
extern void webkit_web_context_set_automation_allowed(Object *, int);
extern void webkit_web_context_set_preferred_languages(Object *, const char *const *);
extern void webkit_automation_session_set_application_info(Object *, Object *);
extern Object *webkit_application_info_new(void);
extern void webkit_application_info_set_name(Object *, const char *);
extern void webkit_application_info_set_version(Object *, unsigned long, unsigned long, unsigned long);
extern Object *webkit_web_view_get_settings(Object *);
extern void webkit_settings_set_enable_webgl(Object *, int);
extern void webkit_settings_set_enable_write_console_messages_to_stdout(Object *, int);
extern void webkit_download_set_allow_overwrite(Object *, int);
extern void webkit_download_set_destination(Object *, const char *);

static Object *context;
static const char *data = "", *downloads = "/tmp";
static int width = 1280, height = 720;

static const char *option(const char *argument, const char *name) {
  size_t n = strlen(name);
  return strncmp(argument, name, n) == 0 && argument[n] == '=' ? argument + n + 1 : NULL;
}

static void on_close(Object *view, Object *window) {
  (void)view;
  gtk_widget_destroy(window);
}

static void on_focus_wish(Object *view, Object *window) {
  gtk_window_present(window);
  if (gtk_widget_get_window(window)) gdk_window_focus(gtk_widget_get_window(window), 0);  // no window manager does it here
  gtk_widget_grab_focus(view);
}

static Object *on_create_view(Object *session, Object *unused) {
  (void)session;
  (void)unused;
  Object *view = g_object_new(webkit_web_view_get_type(), "web-context", context, "is-controlled-by-automation", 1, NULL);
  webkit_settings_set_enable_webgl(webkit_web_view_get_settings(view), 1);
  webkit_settings_set_enable_write_console_messages_to_stdout(webkit_web_view_get_settings(view), getenv("AVANZAR_WEBKIT_CONSOLE") != NULL);
  Object *window = gtk_window_new(0);
  gtk_window_set_decorated(window, 0);
  gtk_window_resize(window, width, height);
  gtk_container_add(window, view);
  g_signal_connect_data(view, "close", (void *)on_close, window, NULL, 0);
  gtk_widget_show_all(window);
  on_focus_wish(view, window);
  return view;
}

static void on_automation(Object *from, Object *session) {
  (void)from;
  Object *info = webkit_application_info_new();
  webkit_application_info_set_name(info, "AvanzarShell");
  webkit_application_info_set_version(info, 1, 0, 0);
  webkit_automation_session_set_application_info(session, info);
  g_signal_connect_data(session, "create-web-view", (void *)on_create_view, NULL, NULL, 0);
}

static int on_destination(Object *download, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", downloads, name && *name ? name : "download");
  char *uri = g_filename_to_uri(path, NULL, NULL);
  webkit_download_set_allow_overwrite(download, 1);
  webkit_download_set_destination(download, uri);
  return 1;
}

static void on_finished(Object *download) {
  (void)download;
  char path[4096];  // says that the file is whole: the folder is watched for it
  snprintf(path, sizeof path, "%s/.finished", downloads);
  FILE *f = fopen(path, "a");
  if (f) {
    fputs("1\n", f);
    fclose(f);
  }
}

static void on_download(Object *from, Object *download) {
  (void)from;
  g_signal_connect_data(download, "decide-destination", (void *)on_destination, NULL, NULL, 0);
  g_signal_connect_data(download, "finished", (void *)on_finished, NULL, NULL, 0);
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; ++i) {
    const char *v;
    if ((v = option(argv[i], "--data"))) data = v;
    if ((v = option(argv[i], "--downloads"))) downloads = v;
    if ((v = option(argv[i], "--width"))) width = atoi(v);
    if ((v = option(argv[i], "--height"))) height = atoi(v);
  }
  g_set_prgname("avanzar-shell");
  if (!gtk_init_check(&argc, &argv)) return 2;
  char cache[4096];
  snprintf(cache, sizeof cache, "%s/cache", data);
  Object *manager = webkit_website_data_manager_new("base-data-directory", data, "base-cache-directory", cache, NULL);
  context = webkit_web_context_new_with_website_data_manager(manager);
  webkit_web_context_set_automation_allowed(context, 1);
  const char *const languages[] = {"es-CO", "es", NULL};
  webkit_web_context_set_preferred_languages(context, languages);
  g_signal_connect_data(context, "automation-started", (void *)on_automation, NULL, NULL, 0);
  g_signal_connect_data(context, "download-started", (void *)on_download, NULL, NULL, 0);
  gtk_main();
  return 0;
}
