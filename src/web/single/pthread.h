/* Locks for a module that has one thread: nobody else holds them, and nobody is
 * waited for. In the place of the system's <pthread.h>, which WebAssembly's
 * library has none of. SPDX-License-Identifier: MIT */
#ifndef WEB_SINGLE_PTHREAD_H
#define WEB_SINGLE_PTHREAD_H

typedef int pthread_mutex_t;
typedef int pthread_cond_t;

#define pthread_mutex_init(lock, attributes) ((void)(lock), 0)
#define pthread_mutex_destroy(lock) ((void)(lock))
#define pthread_mutex_lock(lock) ((void)(lock))
#define pthread_mutex_unlock(lock) ((void)(lock))
#define pthread_cond_init(condition, attributes) ((void)(condition), 0)
#define pthread_cond_destroy(condition) ((void)(condition))
#define pthread_cond_broadcast(condition) ((void)(condition))
#define pthread_cond_wait(condition, lock) ((void)(condition), (void)(lock))

#endif
