// Owns: drafts of forms as bytes for the store's meta place: a flat list of length-prefixed texts after a version
// line. Only drafts: bytes that cannot be read give none, and the ledger is never touched by them.
#include <charconv>

#include "app/forms.h"

namespace avanzar {
namespace {

constexpr std::string_view version_line = "avanzar-drafts 1\n";

void put(std::string& out, std::string_view text) {
  out += std::to_string(text.size());
  out += ':';
  out += text;
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}
  [[nodiscard]] bool done() const { return rest_.empty(); }

  [[nodiscard]] bool take(std::string& out) {
    std::size_t length = 0;
    const auto [end, fault] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), length);
    const auto digits = static_cast<std::size_t>(end - rest_.data());
    if (fault != std::errc() || digits >= rest_.size() || rest_[digits] != ':' || length > rest_.size() - digits - 1) return false;
    out = rest_.substr(digits + 1, length);
    rest_.remove_prefix(digits + 1 + length);
    return true;
  }

  [[nodiscard]] bool take_count(std::size_t& out) {
    std::string text;
    if (!take(text)) return false;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
    return fault == std::errc() && end == text.data() + text.size() && out < 100'000;
  }

 private:
  std::string_view rest_;
};

using Texts = std::map<std::string, std::string, std::less<>>;
using Sets = std::map<std::string, std::vector<std::string>, std::less<>>;

void put_texts(std::string& out, const Texts& texts) {
  put(out, std::to_string(texts.size()));
  for (const auto& [key, text] : texts) {
    put(out, key);
    put(out, text);
  }
}

void put_sets(std::string& out, const Sets& sets) {
  put(out, std::to_string(sets.size()));
  for (const auto& [key, codes] : sets) {
    put(out, key);
    put(out, std::to_string(codes.size()));
    for (const std::string& code : codes) put(out, code);
  }
}

bool take_texts(Reader& reader, Texts& texts) {
  std::size_t count = 0;
  if (!reader.take_count(count)) return false;
  for (std::size_t i = 0; i < count; ++i) {
    std::string key;
    std::string text;
    if (!reader.take(key) || !reader.take(text)) return false;
    texts[std::move(key)] = std::move(text);
  }
  return true;
}

bool take_sets(Reader& reader, Sets& sets) {
  std::size_t count = 0;
  if (!reader.take_count(count)) return false;
  for (std::size_t i = 0; i < count; ++i) {
    std::string key;
    std::size_t codes = 0;
    if (!reader.take(key) || !reader.take_count(codes)) return false;
    std::vector<std::string>& set = sets[std::move(key)];
    for (std::size_t j = 0; j < codes; ++j) {
      std::string code;
      if (!reader.take(code)) return false;
      set.push_back(std::move(code));
    }
  }
  return true;
}

bool take_form(Reader& reader, std::map<std::string, RecordForm>& forms) {
  std::string key;
  std::string entity_key;
  std::string is_new;
  RecordForm form;
  if (!reader.take(key) || !reader.take(entity_key) || !reader.take(form.id) || !reader.take(is_new)) return false;
  const std::optional<Entity> entity = find_entity(entity_key);
  if (!entity || !take_texts(reader, form.texts) || !take_sets(reader, form.sets) ||
      !take_texts(reader, form.initial_texts) || !take_sets(reader, form.initial_sets)) {
    return false;
  }
  form.entity = *entity;
  form.is_new = is_new == "1";
  forms[std::move(key)] = std::move(form);
  return true;
}

}  // namespace

std::string encode_drafts(const std::map<std::string, RecordForm>& forms) {
  std::string out(version_line);
  for (const auto& [key, form] : forms) {
    if (!form_changed(form)) continue;
    put(out, key);
    put(out, entity_def(form.entity).key);
    put(out, form.id);
    put(out, form.is_new ? "1" : "0");
    put_texts(out, form.texts);
    put_sets(out, form.sets);
    put_texts(out, form.initial_texts);
    put_sets(out, form.initial_sets);
  }
  return out;
}

std::map<std::string, RecordForm> decode_drafts(std::string_view bytes) {
  std::map<std::string, RecordForm> forms;
  if (!bytes.starts_with(version_line)) return forms;
  Reader reader(bytes.substr(version_line.size()));
  while (!reader.done()) {
    if (!take_form(reader, forms)) return {};
  }
  return forms;
}

}  // namespace avanzar
