#ifndef CXAPIAN_H
#define CXAPIAN_H
#ifdef __cplusplus
extern "C" {
#endif
const char *cx_library_version(void);
#ifdef __cplusplus
}
#endif
#endif
