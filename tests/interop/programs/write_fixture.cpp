// write_fixture FOLDER: writes tests/support's office as FOLDER/fixture-2026-06-30.avanzar.json.
// Run it with tests/data after a change of the schema, of the shipped plan or of the builder, and look at the difference.
#include <cstdio>
#include <string>

#include "exchange/export.h"
#include "support/fixture_builder.h"

int main(int count, char** arguments) {
  using namespace avanzar;
  if (count != 2) return std::fputs("write_fixture FOLDER\n", stderr), 2;
  const Result<std::string> file = export_verified(test::build_fixture());
  if (!file) return std::fprintf(stderr, "the export does not read back: %s\n", file.error().subject.c_str()), 1;
  const std::string path = std::string(arguments[1]) + "/" + std::string(test::fixture_file_name);
  std::FILE* out = std::fopen(path.c_str(), "wb");
  const bool written = out != nullptr && std::fwrite(file->data(), 1, file->size(), out) == file->size();
  if (out == nullptr || std::fclose(out) != 0 || !written) return std::fprintf(stderr, "cannot write %s\n", path.c_str()), 1;
  return 0;
}
